import { createHash } from 'node:crypto';
import { constants, copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { basename, join } from 'node:path';
import { homeImage, imageAddress, questionImage, type ShareImage, topicImage } from '../../../src/lib/share-image.ts';
import type { CatalogTopic } from '../../../src/lib/topics.ts';
import type { OutlineQuestion } from '../../../src/model/outline.ts';
import type { SiteSettings } from '../../../src/model/site-settings.ts';
import { runWorker } from '../../build/run-worker.ts';

/** The images to draw, by file name. */
type ImageFiles = ReadonlyMap<string, ShareImage>;

/** The images of the home page, of each topic and of each question. */
export async function shareImageFiles(
  topics: readonly CatalogTopic<OutlineQuestion>[],
  site: SiteSettings,
): Promise<ImageFiles> {
  const questions = topics.flatMap((topic) => topic.questions.map((question) => questionImage(question, topic, site)));
  const images = [homeImage(topics, site), ...topics.map((topic) => topicImage(topic, site)), ...questions];
  const addresses = await Promise.all(images.map(imageAddress));
  return new Map(images.map((image, index) => [basename(addresses[index] ?? ''), image]));
}

/** Draws the images that `cacheDir` does not have yet. Returns the folder that has all of them, and how many are new. */
export async function drawImages(files: ImageFiles, cacheDir: string): Promise<{ folder: string; drawn: number }> {
  const folder = imageCacheDir(cacheDir);
  const images = [...files].filter(([file]) => !existsSync(join(folder, file)));
  if (images.length === 0) return { folder, drawn: 0 };
  const drawn = await runWorker<number>(new URL('./image-worker.ts', import.meta.url), { images, folder });
  return { folder, drawn };
}

/** Copies the images into a folder of the site. They are copies, not links: a change there must not change the cache. */
export function publishImages(files: ImageFiles, { from, to }: { from: string; to: string }): void {
  mkdirSync(to, { recursive: true });
  for (const file of files.keys()) copyFileSync(join(from, file), join(to, file), constants.COPYFILE_FICLONE);
}

const root = join(import.meta.dirname, '../../..');
const packages = ['@takumi-rs/core', '@fontsource-variable/source-serif-4', '@fontsource-variable/source-sans-3'];

/** The cache folder for the present drawing code. Deletes the folders of other versions. */
function imageCacheDir(cacheDir: string): string {
  const current = drawingHash();
  mkdirSync(join(cacheDir, current), { recursive: true });
  for (const name of readdirSync(cacheDir)) if (name !== current) rmSync(join(cacheDir, name), { recursive: true });
  return join(cacheDir, current);
}

/** A hash of everything that changes an image, except its texts. */
function drawingHash(): string {
  const hash = createHash('sha256');
  for (const path of sources()) hash.update(`\0${path.slice(root.length)}\0`).update(readFileSync(path));
  return hash.digest('hex').slice(0, 16);
}

function sources(): string[] {
  const own = readdirSync(import.meta.dirname).sort();
  return [
    ...own.map((name) => join(import.meta.dirname, name)),
    join(root, 'public/favicon.svg'),
    ...packages.map((name) => findPackageJSON(name, import.meta.url) ?? name),
  ];
}
