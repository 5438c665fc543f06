import { copyFileSync, existsSync, linkSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { extname, join } from 'node:path';
import { filesBelow, inParallel } from '../../build/files.ts';
import { encode, encodingsOf, plainForm, type Quality } from './encodings.ts';

/** Pictures and fonts are compressed as they are. */
const compressible = new Set(
  '.css .csv .html .js .json .md .pagefind .pf_filter .pf_fragment .pf_index .pf_meta .svg .txt .webmanifest .xml'.split(
    ' ',
  ),
);

/** Bytes. What fits into a packet as it is comes no sooner for being smaller; but a search reads several at once. */
const smallest = (path: string): number => (path.startsWith('pagefind/') ? 350 : 1_000);

interface SiteToCompress {
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

/** Put the compressed copies of a file, which holds this, beside it; none that would not be smaller. */
export async function compressFile(path: string, content: Buffer, quality: Quality): Promise<void> {
  const plain = await plainForm(content);
  for (const encoding of encodingsOf(content)) {
    const copy = await encode(plain, encoding, quality);
    if (copy.length < content.length) writeFileSync(`${path}.${encoding}`, copy);
  }
}

/** As hard as can be. */
export const HARDEST = 11;

/** Bytes. A larger file keeps one core busy while the others have nothing left to do; collections to download grow with the seed. */
const largest = 1_000_000;

/** Scripts, and what every search waits for; the texts and names of single questions grow with the seed, and each is small. */
const waitedFor = /\.js$|^pagefind\/(?!page\/|names\/)/;

/**
 * How hard to compress a file of a site. Measured on question pages on one core: 11 takes 1 MB a second and makes 8.6 kB of the middle one,
 * 5 takes 36 MB and makes 9.4 kB. Both need seven packets, and arrive in one round trip.
 */
export const effort = ({ path, bytes }: { path: string; bytes: number }): Quality =>
  waitedFor.test(path) && bytes <= largest ? HARDEST : 5;

/**
 * Put the compressed copies that a file has in one folder beside the file of the same path in another; false unless both files hold the same
 * and all copies are there. A copy is then one file under two names, where a disk can do that: the other folder is about to be replaced.
 */
function takeCopies(path: string, content: Buffer, { from, to }: { from: string; to: string }): boolean {
  const copies = encodingsOf(content).map((encoding) => `${path}.${encoding}`);
  if (![path, ...copies].every((name) => existsSync(join(from, name)))) return false;
  if (!readFileSync(join(from, path)).equals(content)) return false;
  for (const copy of copies) linkOrCopy(join(from, copy), join(to, copy));
  return true;
}

function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}
