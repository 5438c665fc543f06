import assert from 'node:assert/strict';
import { test } from 'node:test';
import { featuresOf, judge } from '../../../../src/search/engine/judge.ts';
import { parseQuery } from '../../../../src/search/engine/parse-query.ts';
import { type Hit, rank, weightOf } from '../../../../src/search/engine/rank.ts';
import { vocabulary } from './small-vocabulary.ts';

const hit = (id: string, inTitle = false): Hit => ({ id, inTitle, whole: true });

/** Judges the best question of these hits, as if its text added a factor to its score. */
function judged(query: string, hits: Record<string, Hit[]>, textFactor = 2) {
  const terms = parseQuery(query, vocabulary);
  const weights = new Map(terms.map((term) => [term, weightOf(term, vocabulary)]));
  const [candidate] = rank(terms, new Map(Object.entries(hits)), vocabulary);
  const best = candidate && { candidate, score: candidate.score * textFactor };
  const { missing, ...rest } = judge({ best, weights }, vocabulary);
  return { ...rest, missing: missing.map(({ typed }) => typed), features: featuresOf({ best, weights }) };
}

test('a question that has all of the query in its title is a sure answer', () => {
  const { confident, missing } = judged('cache aside ', { cache: [hit('page', true)], aside: [hit('page', true)] });
  assert.deepEqual([confident, missing], [true, []]);
});

test('a rare word that no answer has makes the answer unsure, and is named', () => {
  const hits = { cache: [hit('page', true)], load: [hit('page')], balancer: [hit('page')] };
  assert.deepEqual(
    { ...judged('cache load balancer photoshop ', hits, 1), features: undefined },
    { confident: false, isPartly: true, missing: ['photoshop'], features: undefined },
  );
  assert.equal(judged('cache photoshop illustrator ', hits, 1).isPartly, false);
});

test('nothing found is nothing to be sure of', () => {
  assert.deepEqual(judged('photoshop ', {}), { confident: false, isPartly: false, missing: [], features: undefined });
});

test('a letter alone is found by chance', () => {
  assert.equal(judged('x ', { x: [hit('page', true)] }).confident, false);
});

test('the features grow with what the question has of the query', () => {
  const [whole, half] = [{ cache: [hit('page')], load: [hit('page')] }, { cache: [hit('page')] }].map(
    (hits) => judged('cache load ', hits).features ?? [],
  );
  assert.ok((whole?.[0] ?? 0) > (half?.[0] ?? 0), 'evidence');
  assert.ok((whole?.[1] ?? 1) < (half?.[1] ?? 0), 'missing');
  assert.ok((whole?.[2] ?? 0) > (half?.[2] ?? 0), 'coverage');
});
