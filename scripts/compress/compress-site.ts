import { readFileSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { extname, join } from 'node:path';
import { filesBelow } from '../shell/files-below.ts';
import { inParallel } from '../shell/in-parallel.ts';
import { compressFile } from './compress-file.ts';
import { effort } from './effort.ts';
import { takeCopies } from './take-copies.ts';

/** Pictures and fonts are compressed as they are. */
const compressible = new Set(
  '.css .csv .html .js .json .md .pagefind .pf_filter .pf_fragment .pf_index .pf_meta .svg .txt .webmanifest .xml'.split(
    ' ',
  ),
);

/** Bytes. What fits into a packet as it is comes no sooner for being smaller; but a search reads several at once. */
const smallest = (path: string): number => (path.startsWith('pagefind/') ? 350 : 1_000);

export interface SiteToCompress {
  /** The built site. */
  dir: string;
  /** The folder of an earlier build by the same code, if there is one. */
  earlier?: string | undefined;
  /** Files to leave alone. */
  except?: readonly string[];
}

/**
 * Put compressed copies, `name.br` and `name.gz`, beside each file of a built site that gets smaller by it, for servers that send
 * such copies as they are. Those of files that are the same in the earlier build are taken from there. Returns how many files may
 * have copies, and for how many of them they were made anew.
 */
export async function compressSite({
  dir,
  earlier,
  except = [],
}: SiteToCompress): Promise<{ files: number; made: number }> {
  const files = compressibleFiles(dir).filter(({ path }) => !except.includes(path));
  let made = 0;
  await inParallel(files, 2 * availableParallelism(), async (file) => {
    const content = readFileSync(join(dir, file.path));
    if (earlier === undefined || !takeCopies(file.path, content, { from: earlier, to: dir })) {
      await compressFile(join(dir, file.path), content, effort(file));
      made += 1;
    }
  });
  return { files: files.length, made };
}

const compressibleFiles = (dir: string): { path: string; bytes: number }[] =>
  filesBelow(dir)
    .filter((path) => compressible.has(extname(path)))
    .map((path) => ({ path, bytes: statSync(join(dir, path)).size }))
    .filter(({ path, bytes }) => bytes >= smallest(path));
