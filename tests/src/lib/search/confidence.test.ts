import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isConfident } from '../../../../src/lib/search/confidence.ts';
import { readQuery } from '../../../../src/lib/search/read-query.ts';
import { vocabulary } from './small-vocabulary.ts';

const best = (coverage: number, likeness = 0) => ({ id: 'page', score: 1, coverage, likeness });
const terms = (query: string) => readQuery(query, vocabulary);

test('nearly all of the query is enough; half of two words is not', () => {
  assert.equal(isConfident(best(0.8), terms('photoshop')), true);
  assert.equal(isConfident(best(0.5), terms('photoshop layers')), false);
});

test('a long query may have more that no question has, and being like another name helps', () => {
  assert.equal(isConfident(best(0.6), terms('process load balancer cache sql websocket oauth')), true);
  assert.equal(isConfident(best(0.6, 0.9), terms('photoshop layers')), true);
});

test('nothing found is nothing to be sure of', () => assert.equal(isConfident(undefined, terms('cache')), false));
