import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Sources } from './build-content.ts';
import type { ContentFolder } from './content-folder.ts';
import { editorialNames } from './read-editorial.ts';

/** The YAML files that the content folder may hold. */
export const yamlNames = ['outline', 'addresses', ...editorialNames].map((name) => `${name}.yaml`);

/** Read what the content folder holds; an absent file is left out, and only the seed must be there. */
export function readSources(folder: ContentFolder): Sources {
  const texts = yamlNames.flatMap((name): [string, string][] => {
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
