import assert from 'node:assert/strict';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import {
  drawImages,
  publishImages,
  shareImageFiles,
} from '../../../../scripts/integrations/share-images/build-share-images.ts';
import { homeImage, imageAddress, questionImage, topicImage } from '../../../../src/lib/share-image.ts';
import { siteSchema } from '../../../../src/model/site-settings.ts';
import { contentFolder } from '../../../content-folder.ts';
import { pngHeader } from '../../../png-header.ts';

const titles = ['What is a cache?', 'How do == and === differ?', 'What is </script> & <b>?'];

const siteSettings = siteSchema.parse({});

function topicsOf(questions: string[]) {
  const lines = questions.map((title, index) => ({ id: index + 1, slug: `question-${index + 1}`, title }));
  return [{ id: 'basics', title: 'Basics', summary: 'The first things.', colorIndex: 0, questions: lines }];
}

/**
 * A folder for images and their cache. `build` draws the images for these titles and returns the
 * number of new images.
 */
function imageFolder(context: TestContext) {
  const { path } = contentFolder(context, { 'seed.txt': '' });
  const to = join(path, 'dist/pictures');
  const build = async (questions: string[]): Promise<number> => {
    const files = await shareImageFiles(topicsOf(questions), siteSettings);
    const { folder, drawn } = await drawImages(files, join(path, 'cache'));
    rmSync(to, { recursive: true, force: true });
    publishImages(files, { from: folder, to });
    return drawn;
  };
  return { to, build, images: () => readdirSync(to).sort() };
}

test('questions, topics and the home page have share images at their addresses', async (context) => {
  const site = imageFolder(context);
  assert.equal(await site.build(titles), 5);
  const topics = topicsOf(titles);
  const expected = [
    homeImage(topics, siteSettings),
    ...topics.flatMap((topic) => [
      topicImage(topic, siteSettings),
      ...topic.questions.map((line) => questionImage(line, topic, siteSettings)),
    ]),
  ];
  const addresses = await Promise.all(expected.map(imageAddress));
  assert.deepEqual(site.images(), addresses.map((address) => address.replace('/pictures/', '')).sort());
});

test('a second build draws only changed images', async (context) => {
  const site = imageFolder(context);
  await site.build(titles);
  const before = new Set(site.images());
  assert.equal(await site.build(titles), 0);
  assert.equal(await site.build(titles.with(1, 'What is a cache, really?')), 1);
  const after = site.images();
  assert.equal(after.length, 5);
  assert.deepEqual(
    after.filter((name) => !before.has(name)).map((name) => name.split('.')[0]),
    ['question-2'],
  );
});

test('equal titles give identical images in any folder', async (context) => {
  const sites = [imageFolder(context), imageFolder(context)];
  const [first, second] = await Promise.all(
    sites.map(async (site) => {
      await site.build(titles);
      return site.images().map((name) => [name, readFileSync(join(site.to, name)).toString('base64')]);
    }),
  );
  assert.deepEqual(first, second);
});

/** Letters with complex outlines, which make a PNG large. */
const complexTitle = Array.from(
  { length: 400 },
  (_, index) => ' @&%$#BRSgs8w3QW§Æß'[(index * index * 7 + index * 3) % 19],
).join('');

test('the image of any title has at most 40 kB', async (context) => {
  const hostile = [
    'トランザクションとは何ですか？',
    'مرحبا بالعالم',
    'What is the 🎉 emoji 👩‍💻 and ﷽?',
    'Was ist Übergröße? Что такое транзакция? Τι είναι; Giao dịch là gì?',
    `What is ${'W'.repeat(300)}?`,
    'What is the difference between a very long question and an even longer one? '.repeat(40),
    complexTitle,
    '\u202e \u200b\u0301',
    '@',
  ];
  const site = imageFolder(context);
  await site.build(hostile);
  for (const name of site.images()) {
    const bytes = readFileSync(join(site.to, name));
    assert.deepEqual(pngHeader(bytes), { width: 1200, height: 630 }, name);
    assert.ok(bytes.length <= 40_000, `${name} has ${bytes.length} bytes`);
  }
});
