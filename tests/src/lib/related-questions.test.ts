import assert from 'node:assert/strict';
import { test } from 'node:test';
import { relatedQuestions } from '../../../src/lib/related-questions.ts';

const question = (slug: string, answer: string, topic = 'a') => ({ slug, topic, title: `What is ${slug}?`, answer });

test('what shares rare words comes first, the topic fills up to three, and nothing relates to itself', () => {
  const related = relatedQuestions([
    question('index', 'finds rows of a table'),
    question('table', 'holds rows'),
    question('queue', 'holds messages'),
    question('thread', 'runs'),
    question('view', 'shows a table', 'b'),
  ]);
  assert.equal(related.get('index')?.[0], 'table');
  assert.deepEqual(related.get('thread'), ['index', 'table', 'queue']);
  for (const [slug, others] of related) assert.ok(!others.includes(slug) && others.length >= 3 && others.length <= 5);
});

test('a single question has none', () => {
  assert.deepEqual(relatedQuestions([question('a', 'b')]).get('a'), []);
});
