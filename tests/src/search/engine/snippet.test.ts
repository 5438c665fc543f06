import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findMatches } from '../../../../src/search/engine/find-matches.ts';
import { parseQuery } from '../../../../src/search/engine/parse-query.ts';
import { snippet } from '../../../../src/search/engine/snippet.ts';
import { readText } from '../../../../src/search/engine/tokenize.ts';
import { vocabulary } from './small-vocabulary.ts';

const shown = (query: string, text: string): string =>
  snippet(text, findMatches(readText(text), parseQuery(query, vocabulary)), () => 1)
    .map(({ text, marked }) => (marked ? `[${text}]` : text))
    .join('');

test('words are marked in all their forms, compounds whole', () => {
  assert.equal(shown('cache ', 'A cached page; caches.'), 'A [cached] page; [caches].');
  assert.equal(shown('cache-aside ', 'Use cache-aside.'), 'Use [cache-aside].');
});

test('a prefix marks the words that it may become, but no stop word', () => {
  assert.equal(shown('c', 'You could cache it.'), 'You could [cache] it.');
});

test('a part of a compound is marked without the rest of the compound', () => {
  assert.equal(shown('cache ', 'A PageCache and an LRUCache.'), 'A Page[Cache] and an LRU[Cache].');
  assert.equal(shown('websocket ', 'WebSockets'), '[WebSockets]');
});

test('the corrected word is marked', () => {
  assert.equal(shown('idempotnecy ', 'Idempotency keys'), '[Idempotency] keys');
});

test('a snippet begins with the sentence of the best match', () => {
  const text = `${'Nothing here. '.repeat(40)}Then a cache helps. ${'And more of it. '.repeat(40)}`;
  assert.match(shown('cache ', text), /^… (?:Nothing here\. )*Then a \[cache\] helps\..* …$/);
});

test('without matches the text is shown from its beginning', () => {
  assert.equal(shown('cache ', 'Only this.'), 'Only this.');
});
