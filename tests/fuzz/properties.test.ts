import assert from 'node:assert/strict';
import { test } from 'node:test';
import { properties } from './properties.ts';

/** More runs, to look for what these did not find: `npm run fuzz`. */
const [some, few] = [250, 3];

for (const { name, isSlow, check } of properties) {
  test(name, () => {
    const { failure } = check(isSlow ? few : some);
    assert.equal(failure, undefined, failure);
  });
}
