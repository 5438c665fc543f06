import { type DataFileName, dataFiles, type SlugPlace } from '../../../src/model/data-files.ts';
import type { Outline } from '../../../src/model/outline.ts';
import type { YamlPath } from '../problem.ts';
import type { DataFile, DataFiles } from '../read/read-data-files.ts';

/** A slug in a data file. */
export type SlugMention = { name: DataFileName; slug: string; path: YamlPath };
type Rename = (slug: string) => string;
type Entry = Record<string, unknown>;

/** Every place where a data file names a question, by the table of data files. The outline has checks of its own. */
export function slugMentions(files: DataFiles): SlugMention[] {
  return filesWithSlugs().flatMap(({ name, slugs }) =>
    mentionsIn(files[name].value, slugs).map((mention) => ({ name, ...mention })),
  );
}

/**
 * The data files with the present slugs of their questions. An editor may use any slug that a question has had,
 * so to rename a question is to change one line of the outline.
 */
export function renameSlugs(files: DataFiles, rename: Rename): DataFiles {
  const renamed = filesWithSlugs().map(({ name, slugs }): [DataFileName, DataFile<unknown>] => [
    name,
    { ...files[name], value: renameIn(files[name].value, slugs, rename) },
  ]);
  const outline = { ...files.outline, value: renameRelated(files.outline.value, rename) };
  // A renamed value has the shape of the value before.
  return { ...files, ...Object.fromEntries(renamed), outline } as DataFiles;
}

function filesWithSlugs(): { name: DataFileName; slugs: SlugPlace }[] {
  return Object.entries(dataFiles).flatMap(([name, file]) =>
    'slugs' in file ? [{ name: name as DataFileName, slugs: file.slugs }] : [],
  );
}

function mentionsIn(value: unknown, place: SlugPlace): { slug: string; path: YamlPath }[] {
  if ('keysOf' in place) {
    return Object.keys(mapAt(value, place.keysOf)).map((slug) => ({ slug, path: [...place.keysOf, slug] }));
  }
  if ('entryKeysOf' in place) {
    const path = [place.entryKeysOf];
    return (value as Entry[]).flatMap((entry, index) =>
      Object.keys(mapAt(entry, path)).map((slug) => ({ slug, path: [index, ...path, slug] })),
    );
  }
  return (value as Entry[]).flatMap((entry, index) => {
    const slug = entry[place.entryField];
    return typeof slug === 'string' ? [{ slug, path: [index, place.entryField] }] : [];
  });
}

function renameIn(value: unknown, place: SlugPlace, rename: Rename): unknown {
  if ('keysOf' in place) return replaceAt(value, place.keysOf, (map) => renameKeys(map, rename));
  if ('entryKeysOf' in place) {
    const path = [place.entryKeysOf];
    return (value as Entry[]).map((entry) => replaceAt(entry, path, (map) => renameKeys(map, rename)));
  }
  return (value as Entry[]).map((entry) => {
    const slug = entry[place.entryField];
    return typeof slug === 'string' ? { ...entry, [place.entryField]: rename(slug) } : entry;
  });
}

const mapAt = (value: unknown, path: readonly string[]): Entry =>
  path.reduce((map, key) => map[key] as Entry, value as Entry);

function replaceAt(value: unknown, path: readonly string[], change: (map: Entry) => Entry): Entry {
  const [key, ...rest] = path;
  const map = value as Entry;
  return key === undefined ? change(map) : { ...map, [key]: replaceAt(map[key], rest, change) };
}

/** An entry under the present slug wins over an entry under a former one. */
function renameKeys(map: Entry, rename: Rename): Entry {
  const entries = Object.entries(map);
  return {
    ...Object.fromEntries(entries.map(([slug, value]) => [rename(slug), value])),
    ...Object.fromEntries(entries.filter(([slug]) => rename(slug) === slug)),
  };
}

function renameRelated(outline: Outline, rename: Rename): Outline {
  const topics = outline.topics.map((topic) => ({
    ...topic,
    questions: topic.questions.map((line) => (line.related ? { ...line, related: line.related.map(rename) } : line)),
  }));
  return { ...outline, topics };
}
