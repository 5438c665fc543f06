import { existsSync, globSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Problem } from '../problem.ts';
import type { Sources } from '../types.ts';
import { decodeText } from './decode-text.ts';
import { yamlFiles } from './read-data-files.ts';

/** Reads the content folder. Only the seed must exist. */
export function readSources(folder: ContentFolder): Sources {
  return {
    seed: readFileSync(join(folder.path, 'seed.txt')),
    texts: new Map(textFiles(folder.path).map((name) => [name, readFileSync(join(folder.path, name), 'utf8')])),
    pages: readPageSources(folder.pages),
  };
}

/** The names of the YAML files and the drawings that exist in a content folder. */
export function textFiles(path: string): string[] {
  return [
    ...yamlFiles.filter((name) => existsSync(join(path, name))),
    ...globSync('figures/*.svg', { cwd: path })
      .map((name) => name.replaceAll(sep, '/'))
      .sort(),
  ];
}

function readPageSources(pages: string): Map<string, string> {
  if (!existsSync(pages)) return new Map();
  const files = readdirSync(pages, { recursive: true, withFileTypes: true }).filter((entry) => !entry.isDirectory());
  const paths = files.map((entry) => join(entry.parentPath, entry.name));
  const sources = paths.map((path): [string, string] => [
    relative(pages, path).split(sep).join('/'),
    path.endsWith('.mdx') ? readFileSync(path, 'utf8') : '',
  ]);
  return new Map(sources.sort(([a], [b]) => (a < b ? -1 : 1)));
}

const ADVICE = 'CONTENT_DIR names the folder that holds seed.txt; without it the folder is "content"';

/** Problems if the seed or its folder does not exist. */
export function missingSeed({ path, fileOf }: ContentFolder): Problem[] {
  const file = fileOf('seed.txt');
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found)
    return [{ file, line: 1, message: `there is no folder ${fileOf('.')}. ${ADVICE}. Correct it or make one.` }];
  if (!found.isDirectory())
    return [{ file, line: 1, message: `${fileOf('.')} is a file, no folder. ${ADVICE}. Correct it.` }];
  if (existsSync(join(path, 'seed.txt'))) return [];
  return [{ file, line: 1, message: `there is no such file. ${ADVICE}. Put a seed there or correct CONTENT_DIR.` }];
}

/**
 * Problems for YAML files and drawings that are not UTF-8 text. A decoder would replace their bytes silently.
 */
export function undecodableFiles({ path, fileOf }: ContentFolder): Problem[] {
  return textFiles(path).flatMap((name) => decodeText(readFileSync(join(path, name)), fileOf(name)).problems);
}

/**
 * The paths in a content folder. The new and the old pages are next to `pages`, so that renames can
 * swap them.
 */
export type ContentFolder = {
  path: string;
  pages: string;
  newPages: string;
  oldPages: string;
  /** The YAML files that the command writes, in the order of writing. */
  texts: { name: string; path: string; newPath: string }[];
  fileOf: (name: string) => string;
};

/** The paths in the content folder at `path`. Messages name its files relative to `root`. */
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
