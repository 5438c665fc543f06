import { createHash } from 'node:crypto';
import {
  constants,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { availableParallelism } from 'node:os';
import { extname, join } from 'node:path';
import { listFiles } from '../../build/files.ts';
import { runWorker } from '../../build/run-worker.ts';
import { encode, encodingsOf, MAX_QUALITY, plainContent, type Quality } from './encodings.ts';

/** Images and fonts are compressed already. */
const compressible = new Set('.css .csv .html .js .json .md .pf_index .svg .txt .webmanifest .xml'.split(' '));

/**
 * In bytes. A smaller file fits into one packet without compression. A search loads several files
 * at once, so there more files count.
 */
const minBytes = (path: string): number => (path.startsWith('pagefind/') ? 350 : 1_000);

/**
 * Writes compressed copies, `name.br` and `name.gz`, beside the files of the built site in `dir`,
 * if they are smaller. `cacheDir` keeps the copies by content for the next build, which saves it
 * 1.5 s at 1,110 questions. Returns the number of files that may have copies.
 * It runs in threads of its own: in the heap of a build, which holds all pages, compression takes
 * twice as long.
 */
export async function compressSite(dir: string, cacheDir: string): Promise<number> {
  mkdirSync(cacheDir, { recursive: true });
  const files = compressibleFiles(dir);
  const threads = availableParallelism();
  const shares = Array.from({ length: threads }, (_, thread) => files.filter((_, index) => index % threads === thread));
  const worker = new URL('./compress-worker.ts', import.meta.url);
  const used = await Promise.all(shares.map((share) => runWorker<string[]>(worker, { dir, cacheDir, files: share })));
  const keep = new Set(used.flat());
  for (const name of readdirSync(cacheDir)) if (!keep.has(name)) rmSync(join(cacheDir, name));
  return files.length;
}

function compressibleFiles(dir: string): { path: string; bytes: number }[] {
  return listFiles(dir)
    .filter((path) => compressible.has(extname(path)))
    .map((path) => ({ path, bytes: statSync(join(dir, path)).size }))
    .filter(({ path, bytes }) => bytes >= minBytes(path));
}

/** Writes the compressed copies of one file beside it, through the cache. Returns the names of its copies in the cache. */
export function compressFile(path: string, quality: Quality, cacheDir: string): string[] {
  const content = readFileSync(path);
  const hash = createHash('sha256').update(content).digest('hex');
  return encodingsOf(content).map((encoding) => {
    const name = `${hash}.${quality}.${encoding}`;
    const cached = join(cacheDir, name);
    if (!existsSync(cached)) writeFileSync(cached, encode(plainContent(content), encoding, quality));
    if (statSync(cached).size < content.length) copyFileSync(cached, `${path}.${encoding}`, constants.COPYFILE_FICLONE);
    return name;
  });
}

/** In bytes. A larger file would keep one core busy alone, and downloads grow with the seed. */
const MAX_BYTES_AT_MAX_QUALITY = 1_000_000;

/** Scripts, and the files that every search loads. The records of single questions grow with the seed and are small. */
const loadedByAll = /\.js$|^pagefind\/(?!page\/|names\/)/;

/**
 * The Brotli quality for a file. Measured on question pages on one core: quality 11 takes 1 s for 1
 * MB and gives a median of 8.6 kB. Quality 5 takes 1 s for 36 MB and gives 9.4 kB. Both need seven
 * packets, which arrive in one round trip.
 */
export const brotliQuality = ({ path, bytes }: { path: string; bytes: number }): Quality =>
  loadedByAll.test(path) && bytes <= MAX_BYTES_AT_MAX_QUALITY ? MAX_QUALITY : 5;
