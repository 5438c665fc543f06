import { copyFileSync, existsSync, linkSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { encodingsOf } from './encodings.ts';

/**
 * Put the compressed copies that a file has in one folder beside the file of the same path in another; false unless both files hold the same
 * and all copies are there. A copy is then one file under two names, where a disk can do that: the other folder is about to be replaced.
 */
export function takeCopies(path: string, content: Buffer, { from, to }: { from: string; to: string }): boolean {
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
