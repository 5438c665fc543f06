import { existsSync, renameSync, rmSync } from 'node:fs';
import type { ContentFolder } from './content-folder.ts';

/** Mend what a run that was killed left behind: the old pages go back if the new ones are not in their place. */
export function recoverPages({ pages, newPages, oldPages, texts }: ContentFolder): void {
  if (existsSync(oldPages) && !existsSync(pages)) renameSync(oldPages, pages);
  for (const rest of [oldPages, newPages, ...texts.map(({ newPath }) => newPath)])
    rmSync(rest, { recursive: true, force: true });
}
