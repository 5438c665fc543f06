import { existsSync } from 'node:fs';
import { cp, mkdir, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Put a finished folder in the place of another by renaming both: whoever serves that one never sees half a site. What it held is deleted
 * then, which takes a while.
 */
export async function putInPlace(finished: string, place: string): Promise<void> {
  const name = place.replace(/[/\\]+$/, '');
  const [beside, former] = [`${name}.new`, `${name}.old`];
  await mkdir(dirname(name), { recursive: true });
  for (const left of [beside, former]) await rm(left, { recursive: true, force: true });
  await move(finished, beside);
  const isReplaced = existsSync(name);
  if (isReplaced) await rename(name, former);
  await rename(beside, name);
  if (isReplaced) await rm(former, { recursive: true });
}

/** Rename, or copy where the other place is on another disk. */
async function move(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    await cp(from, to, { recursive: true });
    await rm(from, { recursive: true });
  }
}
