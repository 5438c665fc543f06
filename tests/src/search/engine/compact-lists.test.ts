import assert from 'node:assert/strict';
import { test } from 'node:test';
import { frontCode, frontDecode, packAliases, unpackAliases } from '../../../../src/search/engine/compact-lists.ts';

const many = Array.from({ length: 9000 }, (_, index) => `w${index}`).sort();
const [first = '', second = ''] = many;
const last = many.at(-1) ?? '';

test('names are sets of words, which may be empty, in any order of their own', () => {
  const questions = [
    { page: 'one', names: [[second, last], [], [first, last], [last]] },
    { page: 'two', names: [many, [first]] },
  ];
  assert.deepEqual(unpackAliases(packAliases(questions, many), many), questions);
});

test('a word is named once a question, and names point at it', () =>
  assert.deepEqual(packAliases([{ page: 'one', names: [['a', 'c'], ['c']] }], ['a', 'b', 'c']), {
    pages: 'one',
    words: '!#',
    names: '!!|#',
  }));

test('where there are no names, none are read', () => assert.deepEqual(unpackAliases(packAliases([], many), many), []));

const words = ['c++', 'cache', 'cached', 'caching', 'x'];

test('a word is written as what differs from the one before', () =>
  assert.equal(frontCode(words), 'Ac++BacheFdEingAx'));

test('what was packed is read again', () => {
  assert.deepEqual(frontDecode(frontCode(words)), words);
  assert.deepEqual(frontDecode(''), []);
});
