import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeValue } from '../../../../scripts/content/read/yaml-errors.ts';

test('a value is described on one line, even if it has several', () => {
  assert.equal(describeValue('published: 0\nquestions: []\u2028\u0085x'), '"published: 0 questions: [] x"');
  assert.equal(describeValue(`${'a'.repeat(59)}\nb`), `"${'a'.repeat(59)} …" (61 characters)`);
  assert.equal(describeValue('as it is'), '"as it is"');
});
