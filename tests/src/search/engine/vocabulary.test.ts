import assert from 'node:assert/strict';
import { test } from 'node:test';
import { knownPrefix } from '../../../../src/search/engine/vocabulary.ts';
import { vocabulary } from './small-vocabulary.ts';

test('an unknown word is searched by a prefix of three letters and half its length or more', () => {
  assert.equal(knownPrefix(vocabulary, 'websites'), 'webs');
  assert.equal(knownPrefix(vocabulary, 'websitebuilder'), undefined);
  assert.equal(knownPrefix(vocabulary, 'logs'), 'log');
  assert.equal(knownPrefix(vocabulary, 'xyzzy'), undefined);
  assert.equal(knownPrefix(vocabulary, 'c++'), undefined);
});
