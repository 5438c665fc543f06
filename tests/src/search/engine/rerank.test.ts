import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findMatches } from '../../../../src/search/engine/find-matches.ts';
import { parseQuery } from '../../../../src/search/engine/parse-query.ts';
import { textScore, titleOf, wordingOf } from '../../../../src/search/engine/rerank.ts';
import { readText } from '../../../../src/search/engine/tokenize.ts';
import { vocabulary } from './small-vocabulary.ts';

function factor(query: string, title: string, text: string): number {
  const terms = parseQuery(query, vocabulary);
  const [read, body] = [titleOf(readText(title)), readText(text)];
  const matches = { inTitle: findMatches(read, terms), inBody: findMatches(body, terms) };
  return textScore(wordingOf(query, terms), { title: read, body, ...matches });
}

test('a text with the exact query scores higher than a text with its words', () => {
  const said = factor('load or cache', 'Memory', 'Cache; then (load or cache).');
  assert.ok(said > factor('load or cache', 'Memory', 'Cache, then load.'));
});

test('a title scores highest if it equals the query, then if it begins with it', () => {
  const title = 'What should we cache?';
  const [all, beginning, none] = ['What should we cache', 'what should we ca', 'ca'].map((query) =>
    factor(query, title, ''),
  );
  assert.ok((all ?? 0) > (beginning ?? 0) && (beginning ?? 0) > (none ?? 0), `${all}, ${beginning}, ${none}`);
});

test('a keyword in capitals and a number are searched as typed', () => {
  assert.ok(factor('UPDATE', 'Rows', 'UPDATE rows') > factor('UPDATE', 'Rows', 'an update of rows'));
});
