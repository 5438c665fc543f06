import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nearestQuestions } from '../../../src/lib/nearest-questions.ts';

const nearest = nearestQuestions([
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
