import assert from 'node:assert/strict';
import { test } from 'node:test';
import { similarDocuments, tfIdfIndex } from '../../../../src/lib/text/tf-idf-index.ts';

const texts = ['red fish', 'blue fish', 'red bird', 'red fish', 'green tree', 'fish'].map((text) => text.split(' '));

test('the best so many are the first of all, also where some are as good as the last of them', () => {
  const index = tfIdfIndex(texts);
  for (const words of [...texts, ['red', 'tree']]) {
    const all = similarDocuments(index, words, texts.length);
    for (let most = 1; most <= texts.length; most++)
      assert.deepEqual(similarDocuments(index, words, most), all.slice(0, most));
  }
  const ties = similarDocuments(index, ['red', 'fish'], 2);
  assert.deepEqual(
    ties.map(({ document }) => document),
    [0, 3],
  );
});

test('a cached index gives the answers of a new one', () => {
  const index = tfIdfIndex(texts);
  for (const words of texts)
    assert.deepEqual(similarDocuments(index, words, 6), similarDocuments(tfIdfIndex(texts), words, 6));
});

test('a query reads a limited number of postings of a frequent word', () => {
  const many = Array.from({ length: 4_000 }, (_, number) => ['common', `word${number}`]);
  const index = tfIdfIndex(many);
  assert.equal(similarDocuments(index, ['common'], 4_000).length, 1_500);
  // The rare word is looked up first.
  assert.equal(similarDocuments(index, ['common', 'word3999'], 1)[0]?.document, 3_999);
});
