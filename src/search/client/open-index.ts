import { lazyAsync } from '../../lib/lazy-async.ts';
import type { SearchIndex } from '../engine/answer-query.ts';
import type { Hit } from '../engine/rank.ts';
import type { SearchTerm } from '../engine/suggest-terms.ts';
import { hasLonger, readVocabulary, type Vocabulary } from '../engine/vocabulary.ts';
import { WholeIndex } from '../pagefind/pagefind-index.ts';
import type { NamedPage, SearchGuide, SearchPage } from '../search-types.ts';
import { indexFile } from './preload-index.ts';

const base = import.meta.env.BASE_URL.replace(/\/$/, '');

async function fetchJson<T>(path: string): Promise<T> {
  const response = await fetch(indexFile(path));
  if (!response.ok) throw new Error(`${response.status} for ${response.url}`);
  return (await response.json()) as T;
}

/** Fetch what every search needs: the index's program and the guide. */
export async function openIndex(): Promise<SearchIndex> {
  const guided = fetchJson<SearchGuide>('guide.json');
  // Read while the larger program is still on its way.
  const [pagefind, guide, vocabulary] = await Promise.all([openPagefind(), guided, guided.then(readVocabulary)]);
  return {
    guide,
    vocabulary,
    topics: await topicsOf(pagefind, guide),
    lookUp: remembered((word) => lookUp(pagefind, word, vocabulary)),
    ...pageReader(guide),
    terms: lazyAsync(() => fetchJson<SearchTerm[]>('terms.json')),
    address: (slug) => `${base}/questions/${slug}/`,
  };
}

/** Here and not in a worker: searches take a millisecond, and that would only be one more file to fetch. */
async function openPagefind(): Promise<WholeIndex> {
  const index = new WholeIndex({ basePath: indexFile(), metaCacheTag: '', primary: true });
  await index.init(document.documentElement.lang, { load_wasm: true });
  await index.getPtr();
  return index;
}

/** A search finds longer words too; one in quotes tells which questions have the word itself. */
async function lookUp(pagefind: WholeIndex, word: string, vocabulary: Vocabulary): Promise<Hit[]> {
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

async function topicsOf(pagefind: WholeIndex, guide: SearchGuide): Promise<Map<string, string>> {
  const listed = guide.topics.flatMap(({ id, pages }) =>
    pages === '' ? [] : pages.split(' ').map((page): [string, string] => [page, id]),
  );
  if (listed.length > 0) return new Map(listed);
  const searches = guide.topics.map(async ({ id }) => {
    const { results } = await pagefind.search(null, { filters: { topic: id } });
    return results.map((result): [string, string] => [result.id, id]);
  });
  return new Map((await Promise.all(searches)).flat());
}

/** Of a word of a large site there may be thousands of hits. */
const MOST_WORDS = 200;
const MOST_PAGES = 1_000;

/** The same answer to the same question; what failed is asked again. */
function remembered<T>(ask: (key: string) => Promise<T>, most = MOST_WORDS): (key: string) => Promise<T> {
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

/** What lies in one file too is fetched after the first results, or first where it need not be fetched. */
function pageReader({ inOne }: SearchGuide): Pick<SearchIndex, 'page' | 'names'> {
  const one = remembered((id) => fetchJson<SearchPage>(`page/${id}.json`), MOST_PAGES);
  const names = remembered((id) => fetchJson<string[]>(`names/${id}.json`), MOST_PAGES);
  const all = lazyAsync(() => fetchJson<Record<string, NamedPage>>('pages.json'));
  let ready: Record<string, NamedPage> = {};
  const fetchAll = async () => {
    ready = await all().catch(() => ({}));
  };
  // What a service worker keeps, it keeps in one file; single ones would come from the network, perhaps of a newer site.
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
