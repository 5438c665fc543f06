import assert from 'node:assert/strict';
import { test } from 'node:test';
import { editDistance } from '../../../../src/lib/text/edit-distance.ts';
import { correctWord } from '../../../../src/search/engine/correct-word.ts';
import { vocabulary } from './small-vocabulary.ts';

test('a swapped, missing or doubled letter costs one, a replaced letter a little more', () => {
  const limit = 3;
  assert.equal(editDistance('porxy', 'proxy', { limit, prefix: false }), 1);
  assert.equal(editDistance('prxy', 'proxy', { limit, prefix: false }), 1);
  assert.equal(editDistance('prooxy', 'proxy', { limit, prefix: false }), 1);
  assert.equal(editDistance('prexy', 'proxy', { limit, prefix: false }), 1.25);
});

test('nothing is measured beyond the limit', () => {
  assert.equal(editDistance('proxy', 'cache', { limit: 2, prefix: false }), undefined);
});

test('an unfinished word is measured against beginnings', () => {
  assert.equal(editDistance('idmep', 'idempotency', { limit: 1, prefix: true }), 1);
  assert.equal(editDistance('idmep', 'idempotency', { limit: 1, prefix: false }), undefined);
});

test('common English words and short words are not corrected', () => {
  assert.equal(correctWord(vocabulary, 'weather', false), undefined);
  assert.equal(correctWord(vocabulary, 'scala', false), undefined);
  assert.equal(correctWord(vocabulary, 'sclae', false), 'scale');
});
