import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ContentFolder } from './content-folder.ts';
import type { Problem } from './problem.ts';

const advice = 'CONTENT_DIR names the folder that holds seed.txt; without it the folder is "content"';

/** What to say where there is no seed to begin with, or not even its folder. */
export function absentSeed({ path, fileOf }: ContentFolder): Problem[] {
  const file = fileOf('seed.txt');
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found)
    return [{ file, line: 1, message: `there is no folder ${fileOf('.')}. ${advice}. Correct it or make one.` }];
  if (!found.isDirectory())
    return [{ file, line: 1, message: `${fileOf('.')} is a file, no folder. ${advice}. Correct it.` }];
  if (existsSync(join(path, 'seed.txt'))) return [];
  return [{ file, line: 1, message: `there is no such file. ${advice}. Put a seed there or correct CONTENT_DIR.` }];
}
