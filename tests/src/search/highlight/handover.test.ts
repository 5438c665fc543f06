import assert from 'node:assert/strict';
import { test } from 'node:test';
import { arrivalWords } from '../../../../src/search/highlight/handover.ts';

test('the words are for one page only', () => {
  const stored = JSON.stringify({ path: '/questions/redis/', words: ['Redis'] });
  assert.deepEqual(arrivalWords(stored, '/questions/redis/'), ['Redis']);
  assert.deepEqual(arrivalWords(stored, '/questions/cors/'), []);
});

test('garbage in storage marks nothing', () => {
  for (const stored of [null, '', '{', '[]', '{"path":"/"}', '{"path":"/","words":[1]}', '{"path":"/","words":"x"}'])
    assert.deepEqual(arrivalWords(stored, '/'), []);
  const words = new Array(5000).fill('transaction');
  assert.deepEqual(arrivalWords(JSON.stringify({ path: '/', words }), '/'), [], 'more than a query comes to');
});
