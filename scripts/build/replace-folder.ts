import { existsSync } from 'node:fs';
import { cp, mkdir, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Replaces a folder by a finished one with two renames. A server never serves half a site, and if a
 * rename fails, the old folder stays. Calls `onReplaced`, and then deletes the old folder, which
 * takes time.
 */
export async function replaceFolder(
  finished: string,
  target: string,
  onReplaced: () => void = () => {},
): Promise<void> {
  const name = target.replace(/[/\\]+$/, '');
  // Names that nobody else uses.
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
  onReplaced();
  // The next build deletes what this one cannot.
  await rm(former, { recursive: true, force: true }).catch(() => {});
}

/** Renames a folder, or copies it if the target is on another disk. */
async function move(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    await cp(from, to, { recursive: true });
    await rm(from, { recursive: true });
  }
}
