import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseHighlights, wordSpans } from '../../../../src/search/highlight/highlight-words.ts';

test('the words are for one page only', () => {
  const stored = JSON.stringify({ path: '/questions/redis/', words: ['Redis'] });
  assert.deepEqual(parseHighlights(stored, '/questions/redis/'), ['Redis']);
  assert.deepEqual(parseHighlights(stored, '/questions/cors/'), []);
});

test('garbage in storage marks nothing', () => {
  for (const stored of [null, '', '{', '[]', '{"path":"/"}', '{"path":"/","words":[1]}', '{"path":"/","words":"x"}'])
    assert.deepEqual(parseHighlights(stored, '/'), []);
  const words = new Array(5000).fill('transaction');
  assert.deepEqual(parseHighlights(JSON.stringify({ path: '/', words }), '/'), [], 'more words than a query can have');
});

const found = (text: string, words: string[]): string[] =>
  wordSpans(text, words).map(({ start, end }) => text.slice(start, end));

test('words are found in any case, and only whole', () => {
  assert.deepEqual(found('Redis, REDIS and Redistribution', ['redis']), ['Redis', 'REDIS']);
});

test('the longer of two words wins', () => {
  assert.deepEqual(found('the idempotency key', ['idempotency', 'idempotency key']), ['idempotency key']);
});

test('punctuation in a word is found literally', () => {
  assert.deepEqual(found('C++ and C, HTTP/2, @EntityGraph, a.b axb', ['C++', 'HTTP/2', '@EntityGraph', 'a.b']), [
    'C++',
    'HTTP/2',
    '@EntityGraph',
    'a.b',
  ]);
});

test('a phrase is found over a line break', () => {
  assert.deepEqual(found('optimistic\n  locking', ['optimistic locking']), ['optimistic\n  locking']);
});

test('no words, no spans', () => {
  assert.deepEqual(found('anything', []), []);
  assert.deepEqual(found('anything', ['', ' ']), []);
});
