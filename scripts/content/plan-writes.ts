/** What must happen to the pages on disk; paths are relative to the folder of the questions. */
export type Writes = { changed: string[]; deleted: string[]; same: string[] };
export type Files = ReadonlyMap<string, string>;

/** Compare the pages that should be with those that are. */
export function planWrites(pages: Files, existing: Files): Writes {
  const paths = [...pages.keys()];
  return {
    changed: paths.filter((path) => existing.get(path) !== pages.get(path)),
    deleted: [...existing.keys()].filter((path) => !pages.has(path)),
    same: paths.filter((path) => existing.get(path) === pages.get(path)),
  };
}
