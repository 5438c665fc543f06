import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MAX_QUERY_LENGTH, parseSearchUrl, searchQueryString, typedQuery } from '../../../src/search/search-url.ts';

const topics = ['apis', 'databases'];

test('a request survives its URL', () => {
  const requests = [
    { query: 'HTTP/2 & "C++" #1?' },
    { query: 'größer 日本 🙂', topic: 'apis' },
    { query: 'idempotancy', verbatim: true },
  ];
  for (const request of requests) assert.deepEqual(parseSearchUrl(searchQueryString(request), topics), request);
});

test('an empty query has no address of its own', () => {
  assert.equal(searchQueryString({ query: '', topic: 'apis' }), '');
  assert.deepEqual(parseSearchUrl('', topics), { query: '' });
});

test('a topic that is not known is no filter', () => {
  assert.deepEqual(parseSearchUrl('?q=redis&topic=nope', topics), { query: 'redis' });
  assert.deepEqual(parseSearchUrl('?q=redis&topic=', topics), { query: 'redis' });
});

test('garbage becomes a query that can be searched', () => {
  assert.deepEqual(parseSearchUrl('?q=a%00b%1Fc%0A', topics), { query: 'a b c' });
  assert.deepEqual(parseSearchUrl('?q=%FF', topics), { query: '\uFFFD' });
  assert.deepEqual(parseSearchUrl('?q=%&q=2', topics), { query: '%' });
  assert.equal(parseSearchUrl(`?q=${'x'.repeat(100_000)}`, topics).query.length, MAX_QUERY_LENGTH);
  const cutInsideSurrogates = parseSearchUrl(
    `?q=${encodeURIComponent(`${'x'.repeat(MAX_QUERY_LENGTH - 1)}🙂`)}`,
    topics,
  ).query;
  assert.ok(cutInsideSurrogates.isWellFormed());
});

test('the topic filter stays while a query is extended, and goes with a new query', () => {
  const request = { query: 'api', topic: 'apis', verbatim: true };
  assert.deepEqual(typedQuery(' api key', request), { query: 'api key', topic: 'apis' });
  assert.deepEqual(typedQuery('ap', request), { query: 'ap', topic: 'apis' });
  assert.deepEqual(typedQuery('cache', request), { query: 'cache' });
  assert.deepEqual(typedQuery(' ', request), { query: '' });
});
