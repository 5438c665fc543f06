import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Problem } from '../problem.ts';
import type { Sources } from '../types.ts';
import { decodeText } from './decode-text.ts';
import { yamlFiles } from './read-data-files.ts';

/** Read what the content folder holds; an absent file is left out, and only the seed must be there. */
export function readSources(folder: ContentFolder): Sources {
  const texts = yamlFiles.flatMap((name): [string, string][] => {
    const path = join(folder.path, name);
    return existsSync(path) ? [[name, readFileSync(path, 'utf8')]] : [];
  });
  return {
    seed: readFileSync(join(folder.path, 'seed.txt')),
    texts: new Map(texts),
    pages: readPages(folder.pages),
  };
}

function readPages(pages: string): Map<string, string> {
  if (!existsSync(pages)) return new Map();
  const files = readdirSync(pages, { recursive: true, withFileTypes: true }).filter((entry) => !entry.isDirectory());
  const paths = files.map((entry) => join(entry.parentPath, entry.name));
  const sources = paths.map((path): [string, string] => [
    relative(pages, path).split(sep).join('/'),
    path.endsWith('.mdx') ? readFileSync(path, 'utf8') : '',
  ]);
  return new Map(sources.sort(([a], [b]) => (a < b ? -1 : 1)));
}

const advice = 'CONTENT_DIR names the folder that holds seed.txt; without it the folder is "content"';

/** What to say where there is no seed to begin with, or not even its folder. */
export function missingSeed({ path, fileOf }: ContentFolder): Problem[] {
  const file = fileOf('seed.txt');
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found)
    return [{ file, line: 1, message: `there is no folder ${fileOf('.')}. ${advice}. Correct it or make one.` }];
  if (!found.isDirectory())
    return [{ file, line: 1, message: `${fileOf('.')} is a file, no folder. ${advice}. Correct it.` }];
  if (existsSync(join(path, 'seed.txt'))) return [];
  return [{ file, line: 1, message: `there is no such file. ${advice}. Put a seed there or correct CONTENT_DIR.` }];
}

/** Where YAML files of the folder are no text. Read as text they would lose those bytes without a word. */
export function undecodableFiles({ path, fileOf }: ContentFolder, names: readonly string[]): Problem[] {
  return names
    .filter((name) => existsSync(join(path, name)))
    .flatMap((name) => decodeText(readFileSync(join(path, name)), fileOf(name)).problems);
}

/** The places in a content folder. The new and the old pages stand beside the pages, so that a rename can swap them. */
export type ContentFolder = {
  path: string;
  pages: string;
  newPages: string;
  oldPages: string;
  /** The YAML files that the command writes, in the order in which it does. */
  texts: { name: string; path: string; newPath: string }[];
  fileOf: (name: string) => string;
};

/** The places in the content folder at `path`; messages name its files from `root`. */
export function contentFolder(path: string, root: string): ContentFolder {
  const shown = relative(root, path);
  const base = shown === '' || shown.startsWith('..') ? path : shown;
  return {
    path,
    pages: join(path, 'questions'),
    newPages: join(path, '.questions-new'),
    oldPages: join(path, '.questions-old'),
    texts: ['outline', 'addresses'].map((name) => ({
      name: `${name}.yaml`,
      path: join(path, `${name}.yaml`),
      newPath: join(path, `.${name}-new.yaml`),
    })),
    fileOf: (name) => join(base, name),
  };
}
