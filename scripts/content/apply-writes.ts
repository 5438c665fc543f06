import { existsSync, linkSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Content } from './build-content.ts';
import type { ContentFolder } from './content-folder.ts';
import type { Writes } from './plan-writes.ts';

/** Write the outline and the pages. The whole new set is made beside the old one, then two renames swap them. */
export function applyWrites(folder: ContentFolder, content: Content, writes: Writes & { outline: boolean }): void {
  if (writes.outline) {
    writeFileSync(folder.newOutline, content.outline);
    renameSync(folder.newOutline, folder.outline);
  }
  if (writes.changed.length + writes.deleted.length === 0) return;
  makePages(folder, content.pages, writes);
  if (existsSync(folder.pages)) renameSync(folder.pages, folder.oldPages);
  renameSync(folder.newPages, folder.pages);
  rmSync(folder.oldPages, { recursive: true, force: true });
}

function makePages(
  { pages, newPages }: ContentFolder,
  sources: ReadonlyMap<string, string>,
  { changed, same }: Writes,
): void {
  mkdirSync(newPages, { recursive: true });
  for (const topic of new Set([...sources.keys()].map((path) => dirname(path))))
    mkdirSync(join(newPages, topic), { recursive: true });
  for (const path of changed) writeFileSync(join(newPages, path), sources.get(path) ?? '');
  for (const path of same) keepFile(join(pages, path), join(newPages, path), sources.get(path) ?? '');
}

/** An unchanged page stays the same file, so that nothing that watches it sees a change. */
function keepFile(from: string, to: string, source: string): void {
  try {
    linkSync(from, to);
  } catch {
    writeFileSync(to, source);
  }
}
