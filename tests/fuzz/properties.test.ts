import assert from 'node:assert/strict';
import { test } from 'node:test';
import { properties } from './properties.ts';

/** Few runs, because `npm test` must be fast. `npm run fuzz` does more. */
const [runs, slowRuns] = [250, 3];

for (const { name, isSlow, check } of properties) {
  test(name, () => {
    const { failure } = check(isSlow ? slowRuns : runs);
    assert.equal(failure, undefined, failure);
  });
}
