import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { extname, join } from 'node:path';
import { listFiles } from '../../build/files.ts';
import { runWorker } from '../../build/run-worker.ts';
import { encode, encodingsOf, plainContent, type Quality } from './encodings.ts';

/** Images and fonts are compressed already. */
const compressible = new Set(
  '.css .csv .html .js .json .md .pagefind .pf_filter .pf_fragment .pf_index .pf_meta .svg .txt .webmanifest .xml'.split(
    ' ',
  ),
);

/** Smaller files fit into one packet as they are. A search fetches several files at once, so there more files count. */
const minBytes = (path: string): number => (path.startsWith('pagefind/') ? 350 : 1_000);

/**
 * Writes compressed copies, `name.br` and `name.gz`, beside the files of the built site in `dir`, if they are smaller.
 * Returns the number of files that may have copies. It works in threads of their own: in the heap of a build,
 * which holds all pages, compression takes twice as long.
 */
export async function compressSite(dir: string, exclude: readonly string[] = []): Promise<number> {
  const files = compressibleFiles(dir).filter(({ path }) => !exclude.includes(path));
  const threads = availableParallelism();
  const shares = Array.from({ length: threads }, (_, thread) => files.filter((_, index) => index % threads === thread));
  const worker = new URL('./compress-worker.ts', import.meta.url);
  await Promise.all(shares.map((share) => runWorker(worker, { dir, files: share })));
  return files.length;
}

function compressibleFiles(dir: string): { path: string; bytes: number }[] {
  return listFiles(dir)
    .filter((path) => compressible.has(extname(path)))
    .map((path) => ({ path, bytes: statSync(join(dir, path)).size }))
    .filter(({ path, bytes }) => bytes >= minBytes(path));
}

/** Writes the compressed copies of one file beside it. A copy that is not smaller is left out. */
export function compressFile(path: string, quality: Quality): void {
  const content = readFileSync(path);
  const plain = plainContent(content);
  for (const encoding of encodingsOf(content)) {
    const copy = encode(plain, encoding, quality);
    if (copy.length < content.length) writeFileSync(`${path}.${encoding}`, copy);
  }
}

export const MAX_QUALITY = 11;

/** A larger file would keep one core busy while the others have nothing to do. Downloads grow with the seed. */
const MAX_BYTES_AT_MAX_QUALITY = 1_000_000;

/** Scripts, and the files that every search loads. The records of single questions grow with the seed and are small. */
const loadedByAll = /\.js$|^pagefind\/(?!page\/|names\/)/;

/**
 * The Brotli quality for a file. Measured on question pages on one core: quality 11 takes 1 MB a second and gives a median of 8.6 kB,
 * quality 5 takes 36 MB a second and gives 9.4 kB. Both need seven packets, which arrive in one round trip.
 */
export const brotliQuality = ({ path, bytes }: { path: string; bytes: number }): Quality =>
  loadedByAll.test(path) && bytes <= MAX_BYTES_AT_MAX_QUALITY ? MAX_QUALITY : 5;
