import assert from 'node:assert/strict';
import { test } from 'node:test';
import { packList, unpackList } from '../../../../src/lib/search/packed-words.ts';

const words = ['c++', 'cache', 'cached', 'caching', 'x'];

test('a word is written as what differs from the one before', () => assert.equal(packList(words), 'Ac++BacheFdEingAx'));

test('what was packed is read again', () => {
  assert.deepEqual(unpackList(packList(words)), words);
  assert.deepEqual(unpackList(''), []);
});
