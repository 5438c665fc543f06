import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseQuery } from '../../../../src/search/engine/parse-query.ts';
import { type Hit, rank, termsToLookUp } from '../../../../src/search/engine/rank.ts';
import { vocabulary } from './small-vocabulary.ts';

const hit = (id: string, more: Partial<Hit> = {}): Hit => ({ id, inTitle: false, whole: true, ...more });
const order = (query: string, hits: Record<string, Hit[]>) =>
  rank(parseQuery(query, vocabulary), new Map(Object.entries(hits)), vocabulary);

test('a title counts more than a text, and a whole word more than a prefix', () => {
  const ids = order('cache ', {
    cache: [hit('text'), hit('title', { inTitle: true }), hit('longer', { whole: false })],
  }).map(({ id }) => id);
  assert.deepEqual(ids, ['title', 'text', 'longer']);
});

test('who has both words comes before who has one', () => {
  const [first, second] = order('cache sql ', { cache: [hit('both'), hit('one')], sql: [hit('both')] });
  assert.equal(first?.id, 'both');
  assert.equal(first?.own.coverage, 1);
  assert.ok((second?.own.coverage ?? 1) < 0.6);
});

test('a question is found by an alias alone, and the result names the alias', () => {
  const alias = order('login with google ', {})[0]?.alias;
  assert.deepEqual([alias?.position, alias?.alone], [0, true]);
  assert.ok(Math.abs((alias?.similarity ?? 0) - 1) < 1e-9);
});

test('a prefix of two letters finds an alias; one letter does not', () => {
  assert.deepEqual(
    order('go', {}).map(({ id }) => id),
    ['one'],
  );
  assert.deepEqual(order('g', {}), []);
});

test('a rare unknown word makes the search unsure; a common unknown word hardly does', () => {
  const doubtful = order('photoshop cache ', { cache: [hit('page')] })[0]?.own.coverage ?? 1;
  const likely = order('weather cache ', { cache: [hit('page')] })[0]?.own.coverage ?? 0;
  assert.ok(doubtful < 0.6 && likely > 0.6, `${doubtful} and ${likely}`);
});

test('a synonym of a word of an alias finds the question, after the word itself', () => {
  const [first] = order('pay double ', {});
  assert.deepEqual([first?.id, first?.alias?.alone], ['two', true]);
  assert.ok((first?.score ?? 0) < (order('pay twice ', {})[0]?.score ?? 0));
});

test('only words that an answer may have are looked up', () => {
  assert.deepEqual(termsToLookUp(parseQuery('google cache ', vocabulary), vocabulary), ['cache']);
});

test('a neighbour finds its question, but is no evidence that the question is about it', () => {
  const [first] = order('facebook sign ', {});
  assert.deepEqual([first?.id, first?.alias?.alone], ['one', true]);
  assert.deepEqual([first?.own.score, first?.own.missing.map(({ typed }) => typed)], [0, ['facebook', 'sign']]);
});
