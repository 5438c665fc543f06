import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Picture } from '../../../src/lib/share-picture.ts';
import {
  homePicture,
  pictureAddress,
  pictureText,
  questionPicture,
  topicPicture,
} from '../../../src/lib/share-picture.ts';

const question = { id: 12, slug: 'acid-transaction', title: 'What is an ACID transaction?' };
const topic = { id: 'databases', title: 'Databases', summary: 'Where the data lives.', hue: 1, questions: [question] };
const picture = questionPicture(question, topic);

test('the address is named after the question and says what is drawn', async () => {
  assert.match(await pictureAddress(picture), /^\/pictures\/acid-transaction\.[0-9a-f]{8}\.png$/);
  assert.equal(await pictureAddress(picture), await pictureAddress({ ...picture }));
});

test('whatever is drawn differently has another address', async () => {
  const changes: Partial<Picture>[] = [
    { mark: 'No. 13' },
    { topic: 'Data' },
    { title: 'What is ACID?' },
    { lead: 'x' },
    { hue: 2 },
  ];
  const { hue: _, ...withoutHue } = picture;
  const pictures = [picture, withoutHue, ...changes.map((change) => ({ ...picture, ...change }))];
  assert.equal(new Set(await Promise.all(pictures.map(pictureAddress))).size, pictures.length);
});

test('a picture can be read aloud', () => {
  assert.equal(pictureText(picture), 'No. 12, Databases: What is an ACID transaction?');
  assert.equal(pictureText(topicPicture(topic)), '1 question: Databases');
  assert.equal(pictureText(homePicture([topic, topic])), '2 questions in 2 topics: Backend Answers');
});
