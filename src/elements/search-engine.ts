import { answerQuery, type SearchIndex } from '../lib/search/answer-query.ts';
import type { SearchAnswer, SearchRequest } from '../lib/search/search-answer.ts';
import { openIndex } from './search-index.ts';

let index: Promise<SearchIndex> | undefined;

/** Fetch the index; called on intent, before the first query. A failed load is tried again. */
export function loadSearch(): Promise<SearchIndex> {
  index ??= openIndex().catch((error: unknown) => {
    index = undefined;
    throw error;
  });
  return index;
}

/** The answer to a query. Rejects where the index cannot be loaded, and with an AbortError where `signal` says that nobody waits for it any more. */
export async function search(request: SearchRequest, signal?: AbortSignal): Promise<SearchAnswer> {
  const opened = await loadSearch();
  signal?.throwIfAborted();
  const answer = await answerQuery(request, opened);
  signal?.throwIfAborted();
  return answer;
}
