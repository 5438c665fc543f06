import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Quality } from './effort.ts';
import { type Encoding, encode } from './encodings.ts';

/** What another release of these makes of the same bytes may be another copy. */
const { brotli, zlib } = process.versions;

export interface CopyCache {
  /** The compressed copy of some bytes, and whether it had to be made. */
  copyOf: (plain: Buffer, encoding: Encoding, quality: Quality) => Promise<{ copy: Buffer; isNew: boolean }>;
  /** Delete the copies that nobody has asked for. */
  forgetOthers: () => Promise<void>;
}

/** Compressed copies by what they are copies of, kept in a folder from one build to the next. */
export async function copyCache(dir: string): Promise<CopyCache> {
  await mkdir(dir, { recursive: true });
  const kept = new Set(await readdir(dir));
  const asked = new Set<string>();
  const copyOf: CopyCache['copyOf'] = async (plain, encoding, quality) => {
    const name = nameOf(plain, encoding, quality);
    asked.add(name);
    const found = kept.has(name) ? await read(join(dir, name)) : undefined;
    if (found) return { copy: found, isNew: false };
    const copy = await encode(plain, encoding, quality);
    await keep(copy, join(dir, name));
    return { copy, isNew: true };
  };
  const forgetOthers = async () => {
    for (const name of kept) if (!asked.has(name)) await rm(join(dir, name), { force: true });
  };
  return { copyOf, forgetOthers };
}

function nameOf(plain: Buffer, encoding: Encoding, quality: Quality): string {
  const made = encoding === 'br' ? `${quality} ${brotli}` : zlib;
  return `${createHash('sha256').update(`${made}\0`).update(plain).digest('hex').slice(0, 32)}.${encoding}`;
}

/** Undefined where another build has just deleted it. */
const read = (path: string): Promise<Buffer | undefined> => readFile(path).catch(() => undefined);

/** A file gets its name when it is whole, so that a build which was ended leaves no torn copy; equal pages may be written at once. */
async function keep(copy: Buffer, path: string): Promise<void> {
  const unfinished = `${path}.${process.pid}.${unfinishedCount++}`;
  await writeFile(unfinished, copy);
  await rename(unfinished, path);
}

let unfinishedCount = 0;
