import {
  constants,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename, join } from 'node:path';
import { readYaml } from '../../../src/lib/read-yaml.ts';
import {
  homePicture,
  type Picture,
  pictureAddress,
  questionPicture,
  topicPicture,
} from '../../../src/lib/share-picture.ts';
import { catalog } from '../../../src/lib/topics.ts';
import { outlineSchema } from '../../../src/model/outline.ts';
import { inParallel } from '../../build/files.ts';
import { pictureDrawer } from './draw-image.ts';
import { pictureCache } from './image-cache.ts';

export interface PictureFolders {
  contentDir: string;
  /** The site. */
  outDir: string;
  /** Where pictures are kept from one build to the next. */
  cacheDir: string;
}

/** The pictures of all pages, in the site's folder `pictures`: those that are new are drawn, the others come from the cache. */
export async function buildPictures(folders: PictureFolders): Promise<{ drawn: number; kept: number }> {
  const cache = pictureCache(folders.cacheDir);
  const wanted = await byFile(readPictures(folders.contentDir));
  const missing = [...wanted].filter(([file]) => !existsSync(join(cache, file)));
  if (missing.length > 0) await draw(missing, cache);
  publish(new Set(wanted.keys()), { from: cache, to: join(folders.outDir, 'pictures') });
  return { drawn: missing.length, kept: wanted.size - missing.length };
}

async function byFile(pictures: Picture[]): Promise<Map<string, Picture>> {
  const files = await Promise.all(pictures.map(pictureAddress));
  return new Map(pictures.map((picture, index) => [basename(files[index] ?? ''), picture]));
}

/** A file gets its name when it is whole, so that a build which was ended leaves no torn picture. */
async function draw(missing: [file: string, picture: Picture][], cache: string): Promise<void> {
  const drawPicture = await pictureDrawer();
  await inParallel(missing, availableParallelism(), async ([file, picture]) => {
    const unfinished = join(cache, `${file}.${process.pid}`);
    writeFileSync(unfinished, await drawPicture(picture));
    renameSync(unfinished, join(cache, file));
  });
}

/** Copies, not links: whoever changes a file of the site must not change the cache. */
function publish(files: ReadonlySet<string>, { from, to }: { from: string; to: string }): void {
  mkdirSync(to, { recursive: true });
  for (const file of readdirSync(to)) if (!files.has(file)) rmSync(join(to, file));
  for (const file of files) copyFileSync(join(from, file), join(to, file), constants.COPYFILE_FICLONE);
}

/** What to draw: the home page, each topic and each question of the outline, which the content command has brought up to date. */
export function readPictures(contentDir: string): Picture[] {
  const outline = outlineSchema.parse(readYaml(readFileSync(join(contentDir, 'outline.yaml'), 'utf8')));
  const topics = catalog(
    outline.topics,
    outline.topics.flatMap(({ questions }) => questions),
  );
  const questions = topics.flatMap((topic) => topic.questions.map((question) => questionPicture(question, topic)));
  return [homePicture(topics), ...topics.map(topicPicture), ...questions];
}
