import assert from 'node:assert/strict';
import { test } from 'node:test';
import { recentSearches, withoutSearch, withSearch } from '../../../src/search/recent-searches.ts';

test('stored searches are returned, newest first', () => {
  assert.deepEqual(recentSearches('["redis","n+1"]'), ['redis', 'n+1']);
});

test('garbage in storage is no search', () => {
  for (const stored of [null, '', 'null', '{', '{"0":"redis"}', '"redis"', '7'])
    assert.deepEqual(recentSearches(stored), []);
  assert.deepEqual(recentSearches(JSON.stringify(['', ' ', 3, null, ['x'], 'a\u0000b', 'x'.repeat(5000), 'redis'])), [
    'redis',
  ]);
});

test('a repeated search moves to the front, in upper or lower case', () => {
  assert.deepEqual(withSearch(['cors', 'Redis', 'jwt'], 'redis'), ['redis', 'cors', 'jwt']);
});

test('six are remembered; the oldest falls off', () => {
  const seven = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].reduce(withSearch, []);
  assert.deepEqual(seven, ['g', 'f', 'e', 'd', 'c', 'b']);
  assert.equal(recentSearches(JSON.stringify([...seven, 'a', 'z'])).length, 6);
});

test('nothing is remembered of an empty query', () => {
  assert.deepEqual(withSearch(['cors'], '  '), ['cors']);
});

test('one can be removed', () => {
  assert.deepEqual(withoutSearch(['cors', 'jwt'], 'cors'), ['jwt']);
});
