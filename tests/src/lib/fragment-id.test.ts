import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fragmentId } from '../../../src/lib/fragment-id.ts';

test('the id that a fragment names', () => {
  assert.equal(fragmentId('#acid-transaction'), 'acid-transaction');
  assert.equal(fragmentId('#caf%C3%A9'), 'café');
  assert.equal(fragmentId(''), '');
});

test('a text fragment is no part of the id', () => {
  assert.equal(fragmentId('#acid-transaction:~:text=all,nothing'), 'acid-transaction');
  assert.equal(fragmentId('#:~:text=all'), '');
});

test('broken percent codes stay as they are', () => {
  assert.equal(fragmentId('#100%'), '100%');
});
