import { answerQuery, type SearchIndex } from '../engine/answer-query.ts';
import type { SearchAnswer, SearchRequest } from '../search-types.ts';
import { openIndex } from './open-index.ts';

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
  const asked = loadSearch();
  const opened = await asked;
  signal?.throwIfAborted();
  // The site may have been built anew since the index was opened: then its files are others. Without a network it stays as it is.
  const answer = await answerQuery(request, opened).catch(async () => {
    signal?.throwIfAborted();
    if (index === asked) index = openIndex().catch(() => opened);
    return answerQuery(request, await loadSearch());
  });
  signal?.throwIfAborted();
  return answer;
}
