import { join, relative } from 'node:path';

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
