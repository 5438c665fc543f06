import { copyFileSync, linkSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Encoding } from './encodings.ts';

const encodings: Encoding[] = ['br', 'gz'];

/**
 * Put the compressed copies that a file has in one folder beside the file of the same path in another, if both files hold the same; false
 * if they do not. A copy is then one file under two names, where a disk can do that: the other folder is about to be replaced.
 */
export function takeCopies(path: string, content: Buffer, { from, to }: { from: string; to: string }): boolean {
  const earlier = orAbsent(() => readFileSync(join(from, path)));
  if (!earlier?.equals(content)) return false;
  for (const encoding of encodings) {
    const copy = `${path}.${encoding}`;
    orAbsent(() => linkOrCopy(join(from, copy), join(to, copy)));
  }
  return true;
}

function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if (isAbsent(error)) throw error;
    copyFileSync(from, to);
  }
}

/** Undefined where a file is not there. */
function orAbsent<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch (error) {
    if (!isAbsent(error)) throw error;
    return undefined;
  }
}

const isAbsent = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT';
