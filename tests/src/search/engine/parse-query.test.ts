import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseQuery } from '../../../../src/search/engine/parse-query.ts';
import { vocabulary } from './small-vocabulary.ts';

const forms = (query: string, verbatim = false) => parseQuery(query, vocabulary, verbatim).map((term) => term.forms);

test('empty words are not searched, unless in capitals', () => {
  assert.deepEqual(forms('what is the cache '), [[['cache']]]);
  assert.deepEqual(parseQuery('WITH cache ', vocabulary).length, 2);
});

test('two words that answers write as one are one term, joined or not', () => {
  assert.deepEqual(forms('web socket '), [[['websocket'], ['web', 'socket']]]);
  assert.deepEqual(forms('no sql '), [[['nosql'], ['no', 'sql']]]);
  assert.deepEqual(forms('web sockets '), [[['websockets'], ['web', 'sockets']]]);
  assert.equal(forms('web socketing ').length, 2, 'another word of the same stem is no such term');
});

test('spaces around the sign make no difference to N+1', () => {
  assert.deepEqual(forms('n + 1 cache '), forms('n+1 cache '));
});

test('one word that the answers part is searched in parts', () => {
  assert.deepEqual(forms('loadbalancer '), [[['load', 'balancer']]]);
  assert.deepEqual(forms('oauth2 '), [[['oauth']]]);
});

test('a compound is searched whole and in parts', () => {
  assert.deepEqual(forms('cache-aside '), [[['cacheaside'], ['cache', 'aside']]]);
  assert.deepEqual(forms('process.nextTick() '), [[['processnexttick'], ['process', 'next', 'tick']]]);
});

test('code that no answer contains is searched word by word', () => {
  assert.deepEqual(forms("cache.scale('load') "), [[['cache']], [['scale']], [['load']]]);
  assert.deepEqual(forms('process.nextTick('), [[['processnexttick'], ['process', 'next', 'tick']]]);
});

test('a typing error is corrected, but not in a verbatim query', () => {
  assert.equal(parseQuery('idempotnecy ', vocabulary)[0]?.corrected, 'idempotency');
  assert.deepEqual(forms('idempotnecy ', true), [[]]);
});

test('an error that stemming hides is still named', () => {
  assert.equal(parseQuery('idempotancy ', vocabulary)[0]?.corrected, 'idempotency');
});

test('a short unfinished word has low weight beside other words, and full weight alone', () => {
  assert.deepEqual(
    parseQuery('cache ide', vocabulary).map(({ lowWeight }) => lowWeight),
    [false, true],
  );
  assert.equal(parseQuery('ide', vocabulary)[0]?.lowWeight, false);
});

test('only the last word may be unfinished', () => {
  assert.deepEqual(parseQuery('idem', vocabulary)[0], {
    typed: 'idem',
    forms: [['idem']],
    prefix: true,
    certainty: 0.8,
    lowWeight: false,
    synonyms: [],
    phrase: false,
  });
  assert.deepEqual(forms('we cache'), [[['cache']]]);
});

test('an unknown word stays in the query, without forms', () => {
  assert.deepEqual(forms('photoshop cache '), [[], [['cache']]]);
});

test('synonyms of words and of phrases are found too', () => {
  assert.deepEqual(parseQuery('double ', vocabulary)[0]?.synonyms, ['twice']);
  const [pay, phrase] = parseQuery('pay several times ', vocabulary).filter(({ lowWeight }) => !lowWeight);
  assert.equal(pay?.typed, 'pay');
  assert.deepEqual([phrase?.typed, phrase?.synonyms], ['several times', ['twice']]);
});

test('saying a word twice asks for nothing more', () => {
  assert.deepEqual(forms('cache sql cached '), [[['cache']], [['sql']]]);
});

test('pasted code with a known form is searched by its meaning first', () => {
  const [first, ...others] = parseQuery('eyJhbGciOi.process', vocabulary);
  assert.deepEqual([first?.typed, first?.lowWeight], ['oauth', false]);
  assert.ok(others.length > 0 && others.every(({ lowWeight }) => lowWeight));
});
