import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stemmer } from 'stemmer';
import { englishWords } from '../../../../scripts/integrations/search-index/index-terms.ts';
import { knownPrefix } from '../../../../src/search/engine/vocabulary.ts';
import { vocabulary } from './small-vocabulary.ts';

test('an unknown word is searched by a prefix of three letters and half its length or more', () => {
  assert.equal(knownPrefix(vocabulary, 'websites'), 'webs');
  assert.equal(knownPrefix(vocabulary, 'websitebuilder'), undefined);
  assert.equal(knownPrefix(vocabulary, 'logs'), 'log');
  assert.equal(knownPrefix(vocabulary, 'xyzzy'), undefined);
  assert.equal(knownPrefix(vocabulary, 'c++'), undefined);
});

test('all words of a stem begin like the stem without its last letter', () => {
  const different = englishWords.filter(
    (word) => !word.startsWith(stemmer(word).slice(0, Math.max(1, stemmer(word).length - 1))),
  );
  assert.deepEqual(different, []);
});
