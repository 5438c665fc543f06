import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findMatches } from '../../../../src/search/engine/find-matches.ts';
import { readQuery } from '../../../../src/search/engine/parse-query.ts';
import { passage, passageLead } from '../../../../src/search/engine/snippet.ts';
import { readText } from '../../../../src/search/engine/tokenize.ts';
import { vocabulary } from './small-vocabulary.ts';

const redis = { text: 'Redis', marked: true };
const tail = { text: ' keeps it.', marked: false };

test('a long way to the first marked word is shortened between words', () => {
  const long = { text: 'A session that must survive the server is best kept in ', marked: false };
  assert.deepEqual(passageLead([long, redis, tail], 20), [{ text: '… is best kept in ', marked: false }, redis, tail]);
});

test('a way that begins inside the text is shortened too', () => {
  const inside = { text: 'in which a session is best kept in ', marked: false };
  assert.deepEqual(passageLead([{ text: '… ', marked: false }, inside, redis], 20), [
    { text: '… is best kept in ', marked: false },
    redis,
  ]);
});

test('what is short, begins marked or has no mark stays', () => {
  for (const passage of [
    [{ text: 'Use ', marked: false }, redis],
    [redis, tail],
    [{ text: 'x'.repeat(99), marked: false }],
    [
      { text: 'x'.repeat(99), marked: false },
      { text: ' …', marked: false },
    ],
    [],
  ])
    assert.deepEqual(passageLead(passage, 20), passage);
});

const shown = (query: string, text: string): string =>
  passage(text, findMatches(readText(text), readQuery(query, vocabulary)), () => 1)
    .map(({ text, marked }) => (marked ? `[${text}]` : text))
    .join('');

test('words are marked in all their forms, compounds whole', () => {
  assert.equal(shown('cache ', 'A cached page; caches.'), 'A [cached] page; [caches].');
  assert.equal(shown('cache-aside ', 'Use cache-aside.'), 'Use [cache-aside].');
});

test('a beginning marks what it may become, and no word of every sentence', () => {
  assert.equal(shown('c', 'You could cache it.'), 'You could [cache] it.');
});

test('a word that meets another inside one is marked where only it was meant', () => {
  assert.equal(shown('cache ', 'A PageCache and an LRUCache.'), 'A Page[Cache] and an LRU[Cache].');
  assert.equal(shown('websocket ', 'WebSockets'), '[WebSockets]');
});

test('the corrected word is marked', () => {
  assert.equal(shown('idempotnecy ', 'Idempotency keys'), '[Idempotency] keys');
});

test('a long text is shown where it matches, from the start of a sentence', () => {
  const text = `${'Nothing here. '.repeat(40)}Then a cache helps. ${'And more of it. '.repeat(40)}`;
  assert.match(shown('cache ', text), /^… (?:Nothing here\. )*Then a \[cache\] helps\..* …$/);
});

test('without matches the text is shown from its beginning', () => {
  assert.equal(shown('cache ', 'Only this.'), 'Only this.');
});
