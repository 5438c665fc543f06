import { existsSync } from 'node:fs';
import { cp, mkdir, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Put a finished folder in the place of another by renaming both: whoever serves that one never sees half a site, and where it fails the
 * place holds what it held. `whenThere` is called then; last the former folder is deleted, which takes a while.
 */
export async function putInPlace(finished: string, place: string, whenThere: () => void = () => {}): Promise<void> {
  const name = place.replace(/[/\\]+$/, '');
  // Names that nobody else gives to a folder.
  const [next, former] = [`${name}.next-build`, `${name}.former-build`];
  await mkdir(dirname(name), { recursive: true });
  for (const left of [next, former]) await rm(left, { recursive: true, force: true });
  await move(finished, next);
  const isReplaced = existsSync(name);
  if (isReplaced) await rename(name, former);
  try {
    await rename(next, name);
  } catch (error) {
    if (isReplaced) await rename(former, name);
    throw error;
  }
  whenThere();
  // What cannot be deleted now is deleted by the next build.
  await rm(former, { recursive: true, force: true }).catch(() => {});
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
