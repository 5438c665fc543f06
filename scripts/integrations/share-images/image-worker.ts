/** The thread of `drawImages`: draws images and posts their number. */
import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import type { ShareImage } from '../../../src/lib/share-image.ts';
import { mapConcurrent } from '../../build/files.ts';
import { imageDrawer } from './draw-image.ts';

const { images, folder } = workerData as { images: [file: string, image: ShareImage][]; folder: string };
const draw = await imageDrawer();
await mapConcurrent(images, 1, async ([file, image]) => {
  // A file gets its name when it is complete, so an interrupted build leaves no broken image in the cache.
  const unfinished = join(folder, `${file}.${process.pid}`);
  writeFileSync(unfinished, await draw(image));
  renameSync(unfinished, join(folder, file));
});
parentPort?.postMessage(images.length);
