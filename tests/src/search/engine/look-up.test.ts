import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lookUp, openPostings } from '../../../../src/search/engine/look-up.ts';

const lists = {
  first: new Map([
    ['cach', [{ page: 0, inTitle: true }]],
    ['head', [{ page: 1, inTitle: false }]],
  ]),
  second: new Map([
    [
      'header',
      [
        { page: 1, inTitle: true },
        { page: 2, inTitle: false },
      ],
    ],
    ['queue', [{ page: 2, inTitle: false }]],
  ]),
};
const ids = ['one', 'two', 'three'];
const chunks = [
  { from: 'c', file: 'first' },
  { from: 'heade', file: 'second' },
];

/** Returns the look-up and the names of the files that it has read. */
function openLists(read = async (name: string) => lists[name as keyof typeof lists]) {
  const names: string[] = [];
  const postings = openPostings(chunks, (name) => {
    names.push(name);
    return read(name);
  });
  return { lookUp: (word: string) => lookUp(word, postings, ids), names };
}

test('a word is found by its stem, in the one file that may have it', async () => {
  const { lookUp, names } = openLists();
  assert.deepEqual(await lookUp('caching'), [{ id: 'one', inTitle: true, whole: true }]);
  assert.deepEqual(await lookUp('caches'), [{ id: 'one', inTitle: true, whole: true }]);
  assert.deepEqual(names, ['first']);
});

test('longer words are found too, in the next files, and told apart', async () => {
  assert.deepEqual(await openLists().lookUp('head'), [
    { id: 'two', inTitle: true, whole: true },
    { id: 'three', inTitle: false, whole: false },
  ]);
});

test('without the word, the longest word that it begins with is found', async () => {
  assert.deepEqual(await openLists().lookUp('queuexyz'), [{ id: 'three', inTitle: false, whole: true }]);
  assert.deepEqual(await openLists().lookUp('zebra'), []);
  assert.deepEqual(await openLists().lookUp('apple'), []);
});

test('a failed file is read again', async () => {
  let isDown = true;
  const { lookUp } = openLists(async (name) => {
    if (isDown) throw new Error('offline');
    return lists[name as keyof typeof lists];
  });
  await assert.rejects(lookUp('queue'), /offline/);
  isDown = false;
  assert.equal((await lookUp('queue')).length, 1);
});

test('the file of a small index is loaded before the first query', () => {
  const names: string[] = [];
  openPostings([{ from: 'c', file: 'only' }], async (name) => {
    names.push(name);
    return lists.first;
  });
  assert.deepEqual(names, ['only']);
});
