import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wordSpans } from '../../../../src/search/engine/find-matches.ts';

const found = (text: string, words: string[]): string[] =>
  wordSpans(text, words).map(({ start, end }) => text.slice(start, end));

test('words are found in any case, and only whole', () => {
  assert.deepEqual(found('Redis, REDIS and Redistribution', ['redis']), ['Redis', 'REDIS']);
});

test('the longer of two words wins', () => {
  assert.deepEqual(found('the idempotency key', ['idempotency', 'idempotency key']), ['idempotency key']);
});

test('signs are themselves', () => {
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
