import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LONGEST_QUERY, searchAddress, searchWish, typedWish } from '../../../src/search/search-url.ts';

const topics = ['apis', 'databases'];

test('a wish survives the address', () => {
  const wishes = [
    { query: 'HTTP/2 & "C++" #1?' },
    { query: 'größer 日本 🙂', topic: 'apis' },
    { query: 'idempotancy', verbatim: true },
  ];
  for (const wish of wishes) assert.deepEqual(searchWish(searchAddress(wish), topics), wish);
});

test('an empty query has no address of its own', () => {
  assert.equal(searchAddress({ query: '', topic: 'apis' }), '');
  assert.deepEqual(searchWish('', topics), { query: '' });
});

test('a topic that is not known is no filter', () => {
  assert.deepEqual(searchWish('?q=redis&topic=nope', topics), { query: 'redis' });
  assert.deepEqual(searchWish('?q=redis&topic=', topics), { query: 'redis' });
});

test('garbage becomes a query that can be searched', () => {
  assert.deepEqual(searchWish('?q=a%00b%1Fc%0A', topics), { query: 'a b c' });
  assert.deepEqual(searchWish('?q=%FF', topics), { query: '\uFFFD' });
  assert.deepEqual(searchWish('?q=%&q=2', topics), { query: '%' });
  assert.equal(searchWish(`?q=${'x'.repeat(100_000)}`, topics).query.length, LONGEST_QUERY);
  const cutInsideSurrogates = searchWish(
    `?q=${encodeURIComponent(`${'x'.repeat(LONGEST_QUERY - 1)}🙂`)}`,
    topics,
  ).query;
  assert.ok(cutInsideSurrogates.isWellFormed());
});

test('a topic stays while a query is typed on, and not for another query', () => {
  const wish = { query: 'api', topic: 'apis', verbatim: true };
  assert.deepEqual(typedWish(' api key', wish), { query: 'api key', topic: 'apis' });
  assert.deepEqual(typedWish('ap', wish), { query: 'ap', topic: 'apis' });
  assert.deepEqual(typedWish('cache', wish), { query: 'cache' });
  assert.deepEqual(typedWish(' ', wish), { query: '' });
});
