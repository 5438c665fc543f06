import { lazyAsync } from '../../lib/lazy-async.ts';
import type { SearchIndex } from '../engine/answer-query.ts';
import type { IndexedNote } from '../engine/find-in-notes.ts';
import type { Hit } from '../engine/rank.ts';
import type { SearchTerm } from '../engine/suggest-terms.ts';
import { decodeVocabulary, hasLonger, type Vocabulary } from '../engine/vocabulary.ts';
import { StrictPagefindIndex } from '../pagefind/pagefind-index.ts';
import { INDEX_LANGUAGE } from '../pagefind/pagefind-internals.ts';
import type { RecordWithAliases, SearchManifest, SearchRecord } from '../search-types.ts';
import { indexFile } from './preload-index.ts';

const base = import.meta.env.BASE_URL.replace(/\/$/, '');

async function fetchJson<T>(path: string): Promise<T> {
  const response = await fetch(indexFile(path));
  if (!response.ok) throw new Error(`${response.status} for ${response.url}`);
  return (await response.json()) as T;
}

/** Loads what every search needs: Pagefind's index and the search manifest. */
export async function openIndex(): Promise<SearchIndex> {
  const manifestLoaded = fetchJson<SearchManifest>('manifest.json');
  // Parsed while Pagefind's program, which is larger, is still loading.
  const [pagefind, manifest, vocabulary] = await Promise.all([
    openPagefind(),
    manifestLoaded,
    manifestLoaded.then(decodeVocabulary),
  ]);
  return {
    manifest,
    vocabulary,
    topics: await topicsOf(pagefind, manifest),
    lookUp: cacheByKey((word) => lookUp(pagefind, word, vocabulary)),
    ...recordLoader(manifest),
    terms: lazyAsync(() => fetchJson<SearchTerm[]>('terms.json')),
    notes: lazyAsync(() => fetchJson<IndexedNote[]>('notes.json')),
    address: (slug) => `${base}/questions/${slug}/`,
  };
}

/** Runs in the page: a search takes a millisecond, and a worker would be one more file to load. */
async function openPagefind(): Promise<StrictPagefindIndex> {
  const index = new StrictPagefindIndex({ basePath: indexFile(), metaCacheTag: '', primary: true });
  await index.init(INDEX_LANGUAGE, { load_wasm: true });
  await index.getPtr();
  return index;
}

/**
 * A search also finds longer words. A search in quotes tells which questions have the word itself.
 */
async function lookUp(pagefind: StrictPagefindIndex, word: string, vocabulary: Vocabulary): Promise<Hit[]> {
  const { results } = await pagefind.search(word);
  const whole = hasLonger(vocabulary, word) ? (await pagefind.search(`"${word}"`)).results : results;
  const ids = new Set(whole.map(({ id }) => id));
  return results.map(({ id, score, matchedMetaFields }) => ({
    id,
    score,
    inTitle: matchedMetaFields?.includes('title') ?? false,
    whole: ids.has(id),
  }));
}

async function topicsOf(pagefind: StrictPagefindIndex, manifest: SearchManifest): Promise<Map<string, string>> {
  const listed = manifest.topics.flatMap(({ id, pages }) =>
    pages === '' ? [] : pages.split(' ').map((page): [string, string] => [page, id]),
  );
  if (listed.length > 0) return new Map(listed);
  const searches = manifest.topics.map(async ({ id }) => {
    const { results } = await pagefind.search(null, { filters: { topic: id } });
    return results.map((result): [string, string] => [result.id, id]);
  });
  return new Map((await Promise.all(searches)).flat());
}

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

/**
 * A small site has one file with all records. It is loaded after the first results, or before them
 * if the service worker has it.
 */
function recordLoader({ inOne }: SearchManifest): Pick<SearchIndex, 'page' | 'names'> {
  const one = cacheByKey((id) => fetchJson<SearchRecord>(`page/${id}.json`), MAX_CACHED_RECORDS);
  const names = cacheByKey((id) => fetchJson<string[]>(`names/${id}.json`), MAX_CACHED_RECORDS);
  const all = lazyAsync(() => fetchJson<Record<string, RecordWithAliases>>('pages.json'));
  let ready: Record<string, RecordWithAliases> = {};
  const fetchAll = async () => {
    ready = await all().catch(() => ({}));
  };
  // The service worker precaches the one file. Single records would come from the network, perhaps
  // from a newer site.
  const isKept = inOne && navigator.serviceWorker?.controller != null;
  return {
    page: async (id) => {
      if (isKept) await fetchAll();
      const page = ready[id] ?? (await one(id));
      if (inOne && !isKept) setTimeout(() => void fetchAll(), 500);
      return page;
    },
    names: async (id) => ready[id]?.aliases ?? names(id),
  };
}
