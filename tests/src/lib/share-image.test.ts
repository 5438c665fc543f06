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
const site = { name: 'Answers', tagline: 'All of them.' };
const image = questionImage(question, topic, site);

test('an address has the name of the question and a hash of the content', async () => {
  assert.match(await imageAddress(image), /^\/pictures\/acid-transaction\.[0-9a-f]{8}\.png$/);
  assert.equal(await imageAddress(image), await imageAddress({ ...image }));
});

test('every change of the content changes the address', async () => {
  const changes: Partial<ShareImage>[] = [
    { site: 'Questions' },
    { label: 'No. 13' },
    { topic: 'Data' },
    { title: 'What is ACID?' },
    { subtitle: 'x' },
    { colorIndex: 2 },
  ];
  const { colorIndex: _, ...withoutColor } = image;
  const images = [image, withoutColor, ...changes.map((change) => ({ ...image, ...change }))];
  assert.equal(new Set(await Promise.all(images.map(imageAddress))).size, images.length);
});

test('the alternative text has all words of the image', () => {
  assert.equal(imageAltText(image), 'No. 12, Databases: What is an ACID transaction?');
  assert.equal(imageAltText(topicImage(topic, site)), '1 question: Databases');
  assert.equal(imageAltText(homeImage([topic, topic], site)), '2 questions in 2 topics: Answers');
});
