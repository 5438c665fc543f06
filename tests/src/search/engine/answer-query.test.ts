import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerQuery, type SearchIndex } from '../../../../src/search/engine/answer-query.ts';
import { allForms } from '../../../../src/search/engine/tokenize.ts';
import type { SearchRecord } from '../../../../src/search/search-types.ts';
import { manifest, vocabulary } from './small-vocabulary.ts';

const page = (id: number, topic: string, title: string, text: string): SearchRecord => ({
  id,
  slug: title.toLowerCase().replaceAll(' ', '-'),
  topic,
  title,
  text,
});

const pages: Record<string, SearchRecord> = {
  one: page(1, 'security', 'OAuth', 'OAuth lets a process act for somebody.'),
  two: page(2, 'apis', 'Idempotency', 'A process that is idempotent may load twice.'),
  three: page(3, 'apis', 'Cache aside', 'A cache takes load from a process.'),
};

/** An index of these pages, as much of one as a search asks for. */
const index: SearchIndex = {
  manifest: {
    ...manifest,
    topics: [
      { id: 'apis', title: 'APIs' },
      { id: 'security', title: 'Security' },
    ],
  },
  vocabulary,
  topics: new Map(Object.entries(pages).map(([id, { topic }]) => [id, topic])),
  lookUp: async (word) =>
    Object.entries(pages).flatMap(([id, { title, text }]) => {
      const found = allForms(`${title} ${text}`).filter((form) => form.startsWith(word));
      if (found.length === 0) return [];
      return [{ id, inTitle: allForms(title).includes(word), whole: found.includes(word) }];
    }),
  page: async (id) => pages[id] ?? Promise.reject(new Error(`There is no page ${id}.`)),
  names: async (id) => (id === 'one' ? ['log in with Google', 'sign in with Facebook'] : ['pay twice']),
  notes: async () => [{ page: 'three', from: 'note', text: 'Memcached is one.' }],
  terms: async () => [{ term: 'Idempotency', slug: 'idempotency' }],
  address: (slug) => `/questions/${slug}/`,
};

const ask = (query: string, request: { topic?: string; verbatim?: boolean; limit?: number } = {}) =>
  answerQuery({ query, limit: 8, ...request }, index);
const slugs = async (query: string, request = {}) => (await ask(query, request)).results.map(({ slug }) => slug);

test('the question about the query comes first, with its words marked', async () => {
  const { results, confident, total } = await ask(' cache process ');
  assert.equal(results[0]?.slug, 'cache-aside');
  assert.deepEqual(results[0].title[0], { text: 'Cache', marked: true });
  assert.deepEqual(results[0].words, ['Cache', 'cache', 'process']);
  assert.equal(confident, true);
  assert.equal(total, results.length);
});

test('an alias finds its question, and its text loads on demand', async () => {
  const [result] = (await ask('facebook')).results;
  assert.equal(result?.slug, 'oauth');
  assert.deepEqual(await result.alias?.(), [
    { text: 'sign in with ', marked: false },
    { text: 'Facebook', marked: true },
  ]);
});

test('a typing error is corrected and reported, unless the query is verbatim', async () => {
  const { corrected, results } = await ask('idempotancy ');
  assert.deepEqual(corrected, [{ text: 'idempotency', marked: true }]);
  assert.equal(results[0]?.slug, 'idempotency');
  assert.equal((await ask('idempotancy ', { verbatim: true })).corrected, undefined);
});

test('a topic narrows the results and not the counts', async () => {
  const { results, total, topics } = await ask('process', { topic: 'security' });
  assert.deepEqual([results.map(({ slug }) => slug), total], [['oauth'], 1]);
  assert.deepEqual(
    topics.map(({ id, count }) => [id, count]),
    [
      ['apis', 2],
      ['security', 1],
    ],
  );
});

test('the limit applies to the results, not to their number', async () => {
  const { results, total } = await ask('process', { limit: 1 });
  assert.deepEqual([results.length, total], [1, 3]);
});

test('an unknown word is reported, with similar terms', async () => {
  const { results, confident, hasLittleMeaning, similarTerms } = await ask('idempt photoshop layers', {
    verbatim: true,
  });
  assert.deepEqual([confident, hasLittleMeaning], [false, false]);
  assert.ok(results.length <= 3);
  assert.deepEqual(similarTerms, [{ term: 'Idempotency', url: '/questions/idempotency/' }]);
});

test('low-weight words find nothing alone and do not change other results', async () => {
  for (const query of ['how do', 'wha', 'What is the', '???']) {
    const { results, total, hasLittleMeaning, similarTerms } = await ask(query);
    assert.deepEqual([results, total, hasLittleMeaning, similarTerms], [[], 0, true, []], query);
  }
  assert.deepEqual(await slugs('how do oauth'), ['oauth']);
});

test('a record that fails to load is left out, unless all fail', async () => {
  const askWithout = (isGone: (id: string) => boolean) =>
    answerQuery(
      { query: 'process', limit: 8 },
      { ...index, page: (id) => (isGone(id) ? Promise.reject(new Error('offline')) : index.page(id)) },
    );
  assert.equal((await askWithout((id) => id === 'one')).results.length, 2);
  await assert.rejects(
    askWithout(() => true),
    /offline/,
  );
});

test('a word that only an editor’s note has finds the note', async () => {
  const answer = await ask('cache memcached');
  assert.equal(answer.confident, true);
  assert.deepEqual(
    answer.results.map(({ slug, from, snippet }) => ({ slug, from, snippet })),
    [
      {
        slug: 'cache-aside',
        from: 'note',
        snippet: [
          { text: 'Memcached', marked: true },
          { text: ' is one.', marked: false },
        ],
      },
    ],
  );
});

test('a note that has only some of the words is no sure answer', async () => {
  const answer = await ask('memcached photoshop');
  assert.equal(answer.confident, false);
  assert.equal(answer.results[0]?.from, 'note');
  assert.equal((await ask('idempotency memcached')).confident, false);
});

test('without its notes, a search answers from the rest', async () => {
  const request = { query: 'memcached', limit: 8 };
  const { results } = await answerQuery(request, { ...index, notes: () => Promise.reject(new Error('offline')) });
  assert.deepEqual(results, []);
});
