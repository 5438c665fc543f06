import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  frontCode,
  frontDecode,
  type PackedAliases,
  packAliases,
  unpackAliases,
} from '../../../../src/search/engine/compact-lists.ts';

const many = Array.from({ length: 9000 }, (_, index) => `w${index}`).sort();
const [first = '', second = ''] = many;
const last = many.at(-1) ?? '';

/** The aliases of each question as words. */
const unpack = (packed: PackedAliases, list: string[]) =>
  unpackAliases(packed).map(({ page, names, neighbours }) => ({
    ...{ page, neighbours },
    names: names().map((name) => name.map((position) => list[position])),
  }));

test('packed aliases are sets of words, in any order, and may be empty', () => {
  const questions = [
    { page: 3, names: [[second, last], [], [first, last], [last]], neighbours: 2 },
    { page: 0, names: [many, [first]], neighbours: 0 },
  ];
  assert.deepEqual(unpack(packAliases(questions, many), many), questions);
});

test('each word is listed once, and aliases refer to it', () =>
  assert.deepEqual(packAliases([{ page: 5, names: [['a', 'c'], ['c']], neighbours: 1 }], ['a', 'b', 'c']), {
    pages: [5],
    words: '!#',
    names: '!!|#',
    neighbours: [1],
  }));

test('where there are no names, none are read', () => assert.deepEqual(unpackAliases(packAliases([], many)), []));

const words = ['c++', 'cache', 'cached', 'caching', 'x'];

test('front coding stores the difference to the previous word', () =>
  assert.equal(frontCode(words), 'Ac++BacheFdEingAx'));

test('what was packed is read again', () => {
  assert.deepEqual(frontDecode(frontCode(words)), words);
  assert.deepEqual(frontDecode(''), []);
});
