import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { test } from 'node:test';
import { imageTree } from '../../../../scripts/integrations/share-images/image-layout.ts';
import { DRAWING_VERSION, homeImage, questionImage, topicImage } from '../../../../src/lib/share-image.ts';
import { golden } from '../../../golden.ts';

const packages = ['@takumi-rs/core', '@fontsource-variable/source-serif-4', '@fontsource-variable/source-sans-3'];
const question = { id: 12, slug: 'acid-transaction', title: 'What is an ACID transaction?' };
const site = { name: 'Answers', tagline: 'All of them.' };
const topic = {
  id: 'databases',
  title: 'Databases',
  summary: 'Where the data lives.',
  colorIndex: 1,
  questions: [question],
};

/**
 * Other sites keep the addresses of images for a long time. If this test fails, increase
 * `DRAWING_VERSION`, then accept with UPDATE=1.
 */
test('a change in the drawing needs a new DRAWING_VERSION', () => {
  const trees = [questionImage(question, topic, site), topicImage(topic, site), homeImage([topic], site)].map((image) =>
    imageTree(image, { fontSize: 95, lineClamp: 3 }),
  );
  const files = [
    'public/favicon.svg',
    'scripts/integrations/share-images/fit-title.ts',
    'scripts/integrations/share-images/fonts.ts',
  ];
  const drawn = JSON.stringify([trees, files.map((file) => readFileSync(file, 'utf8'))]);
  const hash = createHash('sha256').update(drawn).digest('hex');
  const versions = packages.map((name) => `${name} ${versionOf(name)}\n`);
  golden('tests/fixtures/drawing.txt', `drawing ${DRAWING_VERSION}\n${versions.join('')}${hash}\n`);
});

function versionOf(name: string): string {
  return JSON.parse(readFileSync(findPackageJSON(name, import.meta.url) ?? '', 'utf8')).version;
}
