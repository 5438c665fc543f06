import { cp, mkdir, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Put a finished folder in the place of another at one stroke: whoever serves that one never sees half a site. */
export async function putInPlace(finished: string, place: string): Promise<void> {
  const beside = `${place.replace(/[/\\]+$/, '')}.new`;
  await mkdir(dirname(beside), { recursive: true });
  await rm(beside, { recursive: true, force: true });
  await move(finished, beside);
  await rm(place, { recursive: true, force: true });
  await rename(beside, place);
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
