import { readFile, stat, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { extname, join } from 'node:path';
import { filesBelow } from '../shell/files-below.ts';
import { inParallel } from '../shell/in-parallel.ts';
import { progress } from '../shell/progress.ts';
import { type CopyCache, copyCache } from './copy-cache.ts';
import { effort, type Quality } from './effort.ts';
import { encodable } from './encodings.ts';

export interface CompressFolders {
  /** The built site. */
  outDir: string;
  /** Where copies are kept from one build to the next. */
  cacheDir: string;
}

/** Pictures and fonts are compressed as they are. */
const compressible = new Set(
  '.css .csv .html .js .json .md .pagefind .pf_filter .pf_fragment .pf_index .pf_meta .svg .txt .webmanifest .xml'.split(
    ' ',
  ),
);

/** Of what is smaller little is saved; the texts that a search reads, eight at once, are a little larger. */
const smallest = 350;

/**
 * Put compressed copies, `name.br` and `name.gz`, beside each file of a built site that gets smaller by it, for servers that send
 * such copies as they are. Returns how many files have one, and for how many of them the cache had none.
 */
export async function compressSite({ outDir, cacheDir }: CompressFolders): Promise<{ files: number; made: number }> {
  const sizes = await compressibleFiles(outDir);
  const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
  const cache = await copyCache(cacheDir);
  const step = progress('Compressed', sizes.length);
  const count = { files: 0, made: 0 };
  await inParallel(sizes, 2 * availableParallelism(), async (file) => {
    const { copies, made } = await writeCopies(file.path, cache, effort(file, total));
    count.files += copies > 0 ? 1 : 0;
    count.made += copies > 0 && made > 0 ? 1 : 0;
    step();
  });
  await cache.forgetOthers();
  return count;
}

async function compressibleFiles(outDir: string): Promise<{ path: string; bytes: number }[]> {
  const paths = filesBelow(outDir)
    .filter((path) => compressible.has(extname(path)))
    .map((path) => join(outDir, path));
  const sizes = await Promise.all(paths.map(async (path) => ({ path, bytes: (await stat(path)).size })));
  return sizes.filter(({ bytes }) => bytes >= smallest);
}

async function writeCopies(
  path: string,
  cache: CopyCache,
  quality: Quality,
): Promise<{ copies: number; made: number }> {
  const content = await readFile(path);
  const { plain, encodings } = await encodable(content);
  const count = { copies: 0, made: 0 };
  for (const encoding of encodings) {
    const { copy, isNew } = await cache.copyOf(plain, encoding, quality);
    if (isNew) count.made += 1;
    if (copy.length >= content.length) continue;
    await writeFile(`${path}.${encoding}`, copy);
    count.copies += 1;
  }
  return count;
}
