import { markedText, type TextPart } from '../lib/marked-text.ts';

export type SearchResult = { url: string; title: string; topic: string; passage: TextPart[] };

/** The part of Pagefind's browser API that is used here (pagefind 1.6). */
type Pagefind = {
  search(query: string): Promise<{ results: { data(): Promise<PagefindFragment> }[] }>;
};
type PagefindFragment = { url: string; excerpt: string; meta: { title: string }; filters: { topic?: string[] } };

let pagefind: Promise<Pagefind> | undefined;

/** Fetch the index's script; called on intent, before the first query. A failed load is tried again. */
export function loadSearch(): Promise<Pagefind> {
  pagefind ??= (
    import(
      /* @vite-ignore */ `${import.meta.env.BASE_URL.replace(/\/$/, '')}/pagefind/pagefind.js`
    ) as Promise<Pagefind>
  ).catch((error: unknown) => {
    pagefind = undefined;
    throw error;
  });
  return pagefind;
}

/** The best results for a query, best first. Rejects where the index cannot be loaded. */
export async function search(query: string, limit: number): Promise<SearchResult[]> {
  const { results } = await (await loadSearch()).search(query);
  const fragments = await Promise.all(results.slice(0, limit).map((result) => result.data()));
  return fragments.map(({ url, excerpt, meta, filters }) => ({
    url,
    title: meta.title,
    topic: filters.topic?.[0] ?? '',
    passage: markedText(excerpt),
  }));
}
