import { lazyAsync } from '../../lib/lazy-async.ts';
import type { SearchIndex } from '../engine/answer-query.ts';
import type { IndexedNote } from '../engine/find-in-notes.ts';
import { lookUp, openPostings } from '../engine/look-up.ts';
import type { SearchTerm } from '../engine/suggest-terms.ts';
import { decodeVocabulary } from '../engine/vocabulary.ts';
import { type IndexMetadata, readPostings } from '../pagefind/index-files.ts';
import { MANIFEST_FORMAT, type RecordWithAliases, type SearchManifest, type SearchRecord } from '../search-types.ts';

/** Where an index is, and how its files are read. */
type IndexSource = {
  /** The base path of the site, without a slash at its end. */
  base: string;
  /** Reads a file of the folder `pagefind/`. Rejects if there is no such file. */
  fetchFile: (path: string) => Promise<Response>;
  /** Reads the list of files with posting lists. */
  chunkList: () => Promise<IndexMetadata['chunks']>;
  /** True if the service worker has all files. */
  isPrecached: boolean;
};

/**
 * Loads the search manifest, which every search needs, and the list of files with posting lists.
 * Rejects with a VersionError if the manifest is of another version of the site.
 */
export async function openIndex({ base, fetchFile, chunkList, isPrecached }: IndexSource): Promise<SearchIndex> {
  const fetchJson = async <T>(path: string): Promise<T> => (await fetchFile(path)).json() as Promise<T>;
  const read = async (file: string) => readPostings(new Uint8Array(await (await fetchFile(file)).arrayBuffer()));
  const opened = chunkList().then((chunks) => openPostings(chunks, read));
  const [manifest, postings] = await Promise.all([fetchJson<SearchManifest>('manifest.json'), opened]);
  if (manifest.format !== MANIFEST_FORMAT)
    throw new DOMException(`This page reads format ${MANIFEST_FORMAT} of the manifest.`, 'VersionError');
  const ids = manifest.pages.split(' ');
  return {
    manifest,
    vocabulary: decodeVocabulary(manifest),
    topics: topicsOf(manifest),
    lookUp: cacheByKey((word) => lookUp(word, postings, ids), MAX_CACHED_WORDS),
    ...recordLoader({ isInOne: manifest.inOne, isPrecached, fetchJson }),
    terms: lazyAsync(() => fetchJson<SearchTerm[]>('terms.json')),
    notes: lazyAsync(() => fetchJson<IndexedNote[]>('notes.json')),
    address: (slug) => `${base}/questions/${slug}/`,
  };
}

const topicsOf = ({ pages, topics, topicOf }: SearchManifest): Map<string, string> =>
  new Map(pages.split(' ').map((page, number) => [page, topics[topicOf[number] ?? -1]?.id ?? '']));

/** A word of a large site may have thousands of hits. */
const MAX_CACHED_WORDS = 200;
const MAX_CACHED_RECORDS = 1_000;

/** Caches results by key. A failed request is repeated by the next call. */
function cacheByKey<T>(ask: (key: string) => Promise<T>, most = MAX_CACHED_WORDS): (key: string) => Promise<T> {
  const answers = new Map<string, Promise<T>>();
  return (key) => {
    const known = answers.get(key);
    if (known) return known;
    const answer = ask(key);
    answers.set(key, answer);
    answer.catch(() => answers.delete(key));
    const [oldest] = answers.keys();
    if (answers.size > most && oldest !== undefined) answers.delete(oldest);
    return answer;
  };
}

type RecordSource = { isInOne: boolean; isPrecached: boolean; fetchJson: <T>(path: string) => Promise<T> };

/**
 * A small site has one file with all records. It is loaded after the first results, or before them
 * if the service worker has it.
 */
function recordLoader({ isInOne, isPrecached, fetchJson }: RecordSource): Pick<SearchIndex, 'page' | 'names'> {
  const one = cacheByKey((id) => fetchJson<SearchRecord>(`page/${id}.json`), MAX_CACHED_RECORDS);
  const names = cacheByKey((id) => fetchJson<string[]>(`names/${id}.json`), MAX_CACHED_RECORDS);
  const all = lazyAsync(() => fetchJson<Record<string, RecordWithAliases>>('pages.json'));
  let ready: Record<string, RecordWithAliases> = {};
  const fetchAll = async () => {
    ready = await all().catch(() => ({}));
  };
  return {
    page: async (id) => {
      // The service worker precaches the one file. Single records would come from the network,
      // perhaps from a newer site.
      if (isInOne && isPrecached) await fetchAll();
      const page = ready[id] ?? (await one(id));
      if (isInOne && !isPrecached) setTimeout(() => void fetchAll(), 500);
      return page;
    },
    names: async (id) => ready[id]?.aliases ?? names(id),
  };
}
