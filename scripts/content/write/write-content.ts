import { existsSync, linkSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ContentFolder } from '../read/content-files.ts';
import type { Content } from '../types.ts';

/**
 * Writes the outline, the ledger and the pages. It writes all new files next to the old ones and
 * then renames them. The pages come last: from the old pages, the next run learns what an
 * interrupted run did not write.
 */
export function writeContent(
  folder: ContentFolder,
  content: Content,
  writes: Writes & { texts: readonly string[] },
): void {
  const texts = folder.texts.filter(({ name }) => writes.texts.includes(name));
  const movesPages = writes.changed.length + writes.deleted.length > 0;
  for (const { name, newPath } of texts) writeFileSync(newPath, content.texts.get(name) ?? '');
  if (movesPages) writePages(folder, content.pages, writes);
  for (const { path, newPath } of texts) renameSync(newPath, path);
  if (!movesPages) return;
  if (existsSync(folder.pages)) renameSync(folder.pages, folder.oldPages);
  renameSync(folder.newPages, folder.pages);
  rmSync(folder.oldPages, { recursive: true, force: true });
}

function writePages(
  { pages, newPages }: ContentFolder,
  sources: ReadonlyMap<string, string>,
  { changed, same }: Writes,
): void {
  mkdirSync(newPages, { recursive: true });
  for (const topic of new Set([...sources.keys()].map((path) => dirname(path))))
    mkdirSync(join(newPages, topic), { recursive: true });
  for (const path of changed) writeFileSync(join(newPages, path), sources.get(path) ?? '');
  for (const path of same) linkOrWrite(join(pages, path), join(newPages, path), sources.get(path) ?? '');
}

/** An unchanged page stays the same file, so that file watchers see no change. */
function linkOrWrite(from: string, to: string, source: string): void {
  try {
    linkSync(from, to);
  } catch {
    writeFileSync(to, source);
  }
}

/** Pages to write, delete and keep. Paths are relative to the folder of the questions. */
type Writes = { changed: string[]; deleted: string[]; same: string[] };
type Files = ReadonlyMap<string, string>;

/** Compares the new pages with the existing ones. */
export function planWrites(pages: Files, existing: Files): Writes {
  const paths = [...pages.keys()];
  return {
    changed: paths.filter((path) => existing.get(path) !== pages.get(path)),
    deleted: [...existing.keys()].filter((path) => !pages.has(path)),
    same: paths.filter((path) => existing.get(path) === pages.get(path)),
  };
}

/**
 * Repairs a folder after an interrupted run: restores the old pages if the new ones are not in
 * place, and deletes the rest.
 */
export function recoverPages({ pages, newPages, oldPages, texts }: ContentFolder): void {
  if (existsSync(oldPages) && !existsSync(pages)) renameSync(oldPages, pages);
  for (const rest of [oldPages, newPages, ...texts.map(({ newPath }) => newPath)])
    rmSync(rest, { recursive: true, force: true });
}
