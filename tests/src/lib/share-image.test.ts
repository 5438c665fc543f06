import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ShareImage } from '../../../src/lib/share-image.ts';
import { homeImage, imageAddress, imageAltText, questionImage, topicImage } from '../../../src/lib/share-image.ts';

const question = { id: 12, slug: 'acid-transaction', title: 'What is an ACID transaction?' };
const topic = {
  id: 'databases',
  title: 'Databases',
  summary: 'Where the data lives.',
  colorIndex: 1,
  questions: [question],
};
const picture = questionImage(question, topic);

test('the address is named after the question and says what is drawn', async () => {
  assert.match(await imageAddress(picture), /^\/pictures\/acid-transaction\.[0-9a-f]{8}\.png$/);
  assert.equal(await imageAddress(picture), await imageAddress({ ...picture }));
});

test('whatever is drawn differently has another address', async () => {
  const changes: Partial<ShareImage>[] = [
    { mark: 'No. 13' },
    { topic: 'Data' },
    { title: 'What is ACID?' },
    { lead: 'x' },
    { colorIndex: 2 },
  ];
  const { colorIndex: _, ...withoutHue } = picture;
  const pictures = [picture, withoutHue, ...changes.map((change) => ({ ...picture, ...change }))];
  assert.equal(new Set(await Promise.all(pictures.map(imageAddress))).size, pictures.length);
});

test('a picture can be read aloud', () => {
  assert.equal(imageAltText(picture), 'No. 12, Databases: What is an ACID transaction?');
  assert.equal(imageAltText(topicImage(topic)), '1 question: Databases');
  assert.equal(imageAltText(homeImage([topic, topic])), '2 questions in 2 topics: Backend Answers');
});
