import assert from 'node:assert/strict';
import { test } from 'node:test';
import { searchSentence, searchView } from '../../../src/search/messages.ts';
import type { SearchAnswer, SearchResult } from '../../../src/search/search-types.ts';

const result: SearchResult = {
  url: '/questions/redis/',
  slug: 'redis',
  id: 1,
  title: [{ text: 'Redis', marked: true }],
  topic: { id: 'databases', title: 'Databases' },
  snippet: [],
  from: 'answer',
  isNeighbour: false,
  words: ['Redis'],
};
const none: SearchAnswer = {
  query: 'redis',
  confident: true,
  missing: [],
  isPartly: false,
  hasLittleMeaning: false,
  results: [],
  total: 0,
  topics: [],
  similarTerms: [],
};
const databases = { id: 'databases', title: 'Databases', count: 12 };
const security = { id: 'security', title: 'Security', count: 0 };

test('results are counted', () => {
  const one = { ...none, results: [result], total: 1 };
  assert.equal(searchView(one), 'results');
  assert.equal(searchSentence(one), '1 result');
  assert.equal(searchSentence({ ...one, total: 37 }, 'Databases'), '37 results in Databases');
});

test('results that only come close are called so', () => {
  const closest = { ...none, query: 'photoshop layers', confident: false, results: [result], total: 1 };
  assert.equal(searchView(closest), 'closest');
  assert.equal(searchSentence(closest), 'No page is about “photoshop layers”. Closest:');
  const corrected = [{ text: 'photoshop layers', marked: true }];
  const misspelt = { ...closest, query: 'fotoshop layers', corrected };
  assert.equal(searchSentence(misspelt), searchSentence(closest), 'the words that were searched');
});

test('the words that are missing are named', () => {
  const partly = {
    ...none,
    query: 'mutex and semaphore',
    confident: false,
    isPartly: true,
    results: [result],
    total: 1,
  };
  assert.equal(
    searchSentence({ ...partly, missing: ['semaphore'] }),
    'Only part of this is covered; nothing is about “semaphore”. Closest:',
  );
  assert.equal(
    searchSentence({ ...partly, isPartly: false, missing: ['semaphore', 'lock', 'barrier'] }),
    'Nothing here is about “semaphore” or “lock”. Closest:',
  );
});

test('low-weight words do not make the search unsure', () => {
  const little = { ...none, query: 'how do', confident: false, hasLittleMeaning: true };
  assert.equal(searchView(little), 'nothing');
  assert.equal(searchSentence(little), '“how do” says too little to search for. Add a word of your subject.');
});

test('a filter that leaves nothing is named', () => {
  const emptied = { ...none, topics: [databases, security] };
  assert.equal(searchView(emptied), 'emptied');
  assert.equal(searchSentence(emptied, 'Security'), 'Nothing in Security, but 12 results elsewhere.');
});

test('where nothing is found, what was understood is said', () => {
  assert.equal(searchView({ ...none, topics: [security] }), 'nothing');
  assert.equal(searchSentence(none), 'Nothing found for “redis”.');
  const corrected = [
    { text: 'redis', marked: true },
    { text: ' xq', marked: false },
  ];
  assert.equal(
    searchSentence({ ...none, query: 'redsi xq', corrected }),
    'Nothing found for “redsi xq”, nor for “redis xq”.',
  );
});
