import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ContentFolder } from './content-folder.ts';
import { decodeSeed } from './decode-seed.ts';
import type { Problem } from './problem.ts';

/** Where YAML files of the folder are no text. Read as text they would lose those bytes without a word. */
export function textProblems({ path, fileOf }: ContentFolder, names: readonly string[]): Problem[] {
  return names
    .filter((name) => existsSync(join(path, name)))
    .flatMap((name) => decodeSeed(readFileSync(join(path, name)), fileOf(name)).problems);
}
