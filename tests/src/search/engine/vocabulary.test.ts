import assert from 'node:assert/strict';
import { test } from 'node:test';
import { knownBeginning } from '../../../../src/search/engine/vocabulary.ts';
import { vocabulary } from './small-vocabulary.ts';

test('an unknown word is found by its beginning only where that is three letters and half of it', () => {
  assert.equal(knownBeginning(vocabulary, 'websites'), 'webs');
  assert.equal(knownBeginning(vocabulary, 'websitebuilder'), undefined);
  assert.equal(knownBeginning(vocabulary, 'logs'), 'log');
  assert.equal(knownBeginning(vocabulary, 'xyzzy'), undefined);
  assert.equal(knownBeginning(vocabulary, 'c++'), undefined);
});
