import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bloomFilter, readBloomFilter } from '../../../../src/search/engine/compact-lists.ts';
import { normalizeQuery } from '../../../../src/search/engine/parse-query.ts';
import { wordForms } from '../../../../src/search/engine/tokenize.ts';

test('compounds have a whole and parts', () => {
  assert.deepEqual(wordForms('process.nextTick()'), { joined: 'processnexttick', parts: ['process', 'next', 'tick'] });
  assert.deepEqual(wordForms('HTTP/2'), { joined: 'http2', parts: ['http', '2'] });
  assert.deepEqual(wordForms('{"level":"error"}'), { joined: 'levelerror', parts: ['level', 'error'] });
});

test('operators and languages are words', () => {
  assert.deepEqual(
    ['==', '===', 'C#', 'C++', 'N+1', '@classmethod', '–'].map((token) => wordForms(token).joined),
    ['==', '===', 'c#', 'c++', 'n+1', 'classmethod', ''],
  );
});

test('a query is made plain', () => {
  assert.equal(normalizeQuery('  Django’s “back‑end”  ORM '), 'Django "back-end" ORM ');
});

test('packed words are found again, and few others', () => {
  const words = Array.from({ length: 500 }, (_, index) => `word${index}`);
  const isPacked = readBloomFilter(bloomFilter(words));
  assert.ok(words.every(isPacked));
  assert.ok(Array.from({ length: 1000 }, (_, index) => `other${index}`).filter(isPacked).length < 60);
  assert.equal(readBloomFilter('')('word'), false);
});
