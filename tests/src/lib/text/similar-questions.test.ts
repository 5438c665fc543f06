import assert from 'node:assert/strict';
import { test } from 'node:test';
import { relatedQuestions, similarQuestions } from '../../../../src/lib/text/similar-questions.ts';

const nearest = similarQuestions([
  { slug: 'queue', title: 'What is a message queue?', answer: 'It holds messages until a consumer takes them.' },
  { slug: 'index', title: 'What is an index?', answer: 'It finds rows of a table.' },
  { slug: 'broker', title: 'What is a broker?', answer: 'It routes each message to a queue.' },
]);

test('what shares no word is not near', () => {
  assert.deepEqual(nearest({ title: 'Explain message queues', answer: '' }), ['queue', 'broker']);
  assert.deepEqual(nearest({ title: 'Why hire you?', answer: '' }), []);
});

test('the answer tells what the title does not', () => {
  assert.deepEqual(nearest({ title: 'Why is it slow?', answer: 'It reads all rows of the table.' }), ['index']);
});

const question = (slug: string, answer: string, topic = 'a', links: string[] = []) => ({
  ...{ slug, topic, title: `What is ${slug}?`, answer, links },
});

test('questions that share rare words come first; the topic fills the list up to three', () => {
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

test('a link between answers makes them similar in both directions', () => {
  const related = relatedQuestions([
    question('index', 'finds rows'),
    question('queue', 'holds messages'),
    question('cache', 'keeps copies'),
    question('lock', 'waits', 'b'),
    question('thread', 'runs', 'b', ['index']),
  ]);
  assert.equal(related.get('thread')?.[0], 'index');
  assert.equal(related.get('index')?.[0], 'thread');
});

test('a single question has none', () => {
  assert.deepEqual(relatedQuestions([question('a', 'b')]).get('a'), []);
});
