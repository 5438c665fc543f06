import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { stringify } from 'yaml';
import {
  buildPictures,
  type PictureFolders,
  readPictures,
} from '../../../../scripts/integrations/share-images/build-share-images.ts';
import { pictureAddress } from '../../../../src/lib/share-picture.ts';
import { contentFolder } from '../../../content-folder.ts';
import { pngHeader } from '../../../png-header.ts';

const titles = ['What is a cache?', 'How do == and === differ?', 'What is </script> & <b>?'];

function outlineOf(questions: string[]): string {
  const lines = questions.map((title, index) => ({ id: index + 1, slug: `question-${index + 1}`, title }));
  return stringify({ topics: [{ id: 'basics', title: 'Basics', summary: 'The first things.', questions: lines }] });
}

function folders(context: TestContext, questions: string[]): PictureFolders & { pictures: () => string[] } {
  const { path } = contentFolder(context, { 'outline.yaml': outlineOf(questions) });
  const outDir = join(path, 'dist');
  const pictures = () => readdirSync(join(outDir, 'pictures')).sort();
  return { contentDir: path, outDir, cacheDir: join(path, 'cache'), pictures };
}

test('a question, a topic and the home page get a picture at the address that their page names', async (context) => {
  const site = folders(context, titles);
  assert.deepEqual(await buildPictures(site), { drawn: 5, kept: 0 });
  const addresses = await Promise.all(readPictures(site.contentDir).map(pictureAddress));
  assert.deepEqual(site.pictures(), addresses.map((address) => basename(address)).sort());
});

test('a rebuild draws only what changed and leaves nothing behind', async (context) => {
  const site = folders(context, titles);
  await buildPictures(site);
  const before = new Set(site.pictures());
  assert.deepEqual(await buildPictures(site), { drawn: 0, kept: 5 });
  writeFileSync(join(site.contentDir, 'outline.yaml'), outlineOf(titles.with(1, 'What is a cache, really?')));
  assert.deepEqual(await buildPictures(site), { drawn: 1, kept: 4 });
  const after = site.pictures();
  assert.equal(after.length, 5);
  assert.deepEqual(
    after.filter((name) => !before.has(name)).map((name) => name.split('.')[0]),
    ['question-2'],
  );
});

test('the same titles give the same bytes in any folder', async (context) => {
  const sites = [folders(context, titles), folders(context, titles)];
  const [first, second] = await Promise.all(
    sites.map(async (site) => {
      await buildPictures(site);
      return site
        .pictures()
        .map((name) => [name, readFileSync(join(site.outDir, 'pictures', name)).toString('base64')]);
    }),
  );
  assert.deepEqual(first, second);
});

/** Words of letters with much outline. */
const heavy = Array.from(
  { length: 400 },
  (_, index) => ' @&%$#BRSgs8w3QW§Æß'[(index * index * 7 + index * 3) % 19],
).join('');

test('no title stops the drawing or makes a heavy picture', async (context) => {
  const hostile = [
    'トランザクションとは何ですか？',
    'مرحبا بالعالم',
    'What is the 🎉 emoji 👩‍💻 and ﷽?',
    'Was ist Übergröße? Что такое транзакция? Τι είναι; Giao dịch là gì?',
    `What is ${'W'.repeat(300)}?`,
    'What is the difference between a very long question and an even longer one? '.repeat(40),
    heavy,
    '\u202e \u200b\u0301',
    '@',
  ];
  const site = folders(context, hostile);
  await buildPictures(site);
  for (const name of site.pictures()) {
    const bytes = readFileSync(join(site.outDir, 'pictures', name));
    assert.deepEqual(pngHeader(bytes), { width: 1200, height: 630 }, name);
    assert.ok(bytes.length <= 40_000, `${name} has ${bytes.length} bytes`);
  }
});
