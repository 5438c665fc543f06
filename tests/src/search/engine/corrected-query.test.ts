import assert from 'node:assert/strict';
import { test } from 'node:test';
import { correctedQuery } from '../../../../src/search/engine/corrected-query.ts';
import { parseQuery } from '../../../../src/search/engine/parse-query.ts';
import { vocabulary } from './small-vocabulary.ts';

const corrected = (query: string) => correctedQuery(query, parseQuery(query, vocabulary));

test('a corrected word is marked in the text, also in code', () => {
  assert.deepEqual(corrected('cache idempotnecy '), [
    { text: 'cache', marked: false },
    { text: ' ', marked: false },
    { text: 'idempotency', marked: true },
  ]);
  assert.deepEqual(
    corrected('cache(idempotnecy)')?.filter(({ marked }) => marked),
    [{ text: 'idempotency', marked: true }],
  );
});

test('where nothing was corrected there is nothing to say', () => {
  assert.equal(corrected('cache scale '), undefined);
});
