import { constants, copyFileSync, existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename, join } from 'node:path';
import {
  homePicture,
  type Picture,
  pictureAddress,
  questionPicture,
  topicPicture,
} from '../../../src/lib/share-picture.ts';
import type { CatalogTopic } from '../../../src/lib/topics.ts';
import type { OutlineQuestion } from '../../../src/model/outline.ts';
import { mapConcurrent } from '../../build/files.ts';
import { pictureDrawer } from './draw-image.ts';
import { pictureCache } from './image-cache.ts';

/** The images to draw, by file name. */
export type ImageFiles = ReadonlyMap<string, Picture>;

/** The images of the home page, of each topic and of each question. */
export function shareImageFiles(topics: readonly CatalogTopic<OutlineQuestion>[]): Promise<ImageFiles> {
  const questions = topics.flatMap((topic) => topic.questions.map((question) => questionPicture(question, topic)));
  return byFile([homePicture(topics), ...topics.map(topicPicture), ...questions]);
}

/** Draws the images that `cacheDir` does not have yet. Returns the folder that has all of them, and how many are new. */
export async function drawImages(files: ImageFiles, cacheDir: string): Promise<{ folder: string; drawn: number }> {
  const folder = pictureCache(cacheDir);
  const missing = [...files].filter(([file]) => !existsSync(join(folder, file)));
  if (missing.length > 0) await draw(missing, folder);
  return { folder, drawn: missing.length };
}

/** Copies the images into a folder of the site. They are copies, not links: a change there must not change the cache. */
export function publishImages(files: ImageFiles, { from, to }: { from: string; to: string }): void {
  mkdirSync(to, { recursive: true });
  for (const file of files.keys()) copyFileSync(join(from, file), join(to, file), constants.COPYFILE_FICLONE);
}

async function byFile(pictures: Picture[]): Promise<Map<string, Picture>> {
  const files = await Promise.all(pictures.map(pictureAddress));
  return new Map(pictures.map((picture, index) => [basename(files[index] ?? ''), picture]));
}

/** A file gets its name when it is whole, so that a build which was ended leaves no torn picture. */
async function draw(missing: [file: string, picture: Picture][], cache: string): Promise<void> {
  const drawPicture = await pictureDrawer();
  await mapConcurrent(missing, availableParallelism(), async ([file, picture]) => {
    const unfinished = join(cache, `${file}.${process.pid}`);
    writeFileSync(unfinished, await drawPicture(picture));
    renameSync(unfinished, join(cache, file));
  });
}
