import { buildContent } from './build-content.ts';
import type { Problem } from './problem.ts';
import { contentFolder, missingSeed, readSources, undecodableFiles } from './read/content-files.ts';
import type { Content } from './types.ts';
import { planWrites, recoverPages, writeContent } from './write/write-content.ts';

/** What a run found and did. If there are `problems`, nothing was written and `content` is undefined. */
export type GeneratedContent = {
  content: Content | undefined;
  problems: Problem[];
  /** Lines for the terminal. */
  notes: string[];
  /** Lines about files that a run with `isCheck` would have changed or deleted. */
  staleFiles: string[];
};

/**
 * Generates the pages of the content folder at `path`, and updates its outline and its list of addresses.
 * Messages name its files relative to `root`. With `isCheck` nothing is written.
 */
export function generateContent(path: string, root: string, isCheck = false): GeneratedContent {
  const folder = contentFolder(path, root);
  const missing = missingSeed(folder);
  const unreadable = missing.length > 0 ? missing : undecodableFiles(folder);
  if (unreadable.length > 0) return failed(unreadable);
  if (!isCheck) recoverPages(folder);
  const sources = readSources(folder);
  const content = buildContent(sources, folder.fileOf);
  if (content.problems.length > 0) return failed(content.problems);
  const writes = {
    ...planWrites(content.pages, sources.pages),
    texts: [...content.texts.keys()].filter((name) => content.texts.get(name) !== sources.texts.get(name)),
  };
  if (!isCheck) writeContent(folder, content, writes);
  const pageFile = (page: string): string => folder.fileOf(`questions/${page}`);
  const foreign = writes.deleted.filter((page) => !page.endsWith('.mdx'));
  return {
    content,
    problems: [],
    notes: [
      ...content.notes,
      ...foreign.map((page) => `${pageFile(page)} is not a page, and it ${isCheck ? 'would be' : 'was'} deleted`),
    ],
    staleFiles: [
      ...[...writes.texts.map(folder.fileOf), ...writes.changed.map(pageFile)].map((file) => `${file} would change`),
      ...writes.deleted.map((page) => `${pageFile(page)} would be deleted`),
    ],
  };
}

const failed = (problems: Problem[]): GeneratedContent => ({
  content: undefined,
  problems,
  notes: [],
  staleFiles: [],
});
