import assert from 'node:assert/strict';
import { test } from 'node:test';
import { namePacker, nameReader, packList, unpackList } from '../../../../src/lib/search/packed-words.ts';

const words = ['c++', 'cache', 'cached', 'caching', 'x'];

test('a word is written as what differs from the one before', () => assert.equal(packList(words), 'Ac++BacheFdEingAx'));

test('what was packed is read again', () => {
  assert.deepEqual(unpackList(packList(words)), words);
  assert.deepEqual(unpackList(''), []);
});

test('names are the places of their words, and may be empty', () => {
  const many = Array.from({ length: 9000 }, (_, index) => `w${index}`).sort();
  for (const list of [words, many]) {
    const names = [[list[0] ?? '', list.at(-1) ?? ''], [], [list[1] ?? '']];
    assert.deepEqual(nameReader(list)(namePacker(list)(names)), names);
  }
});
