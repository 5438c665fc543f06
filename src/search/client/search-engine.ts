import { answerQuery, type SearchIndex } from '../engine/answer-query.ts';
import type { SearchAnswer, SearchRequest } from '../search-types.ts';
import { openIndex } from './open-index.ts';
import { chunkList, indexFile } from './preload-index.ts';

let index: Promise<SearchIndex> | undefined;

const open = (): Promise<SearchIndex> =>
  openIndex({
    base: import.meta.env.BASE_URL.replace(/\/$/, ''),
    fetchFile,
    chunkList,
    isPrecached: navigator.serviceWorker?.controller != null,
  });

async function fetchFile(path: string): Promise<Response> {
  const response = await fetch(indexFile(path));
  if (!response.ok) throw new Error(`${response.status} for ${response.url}`);
  return response;
}

/**
 * Loads the index. Called when a visitor is about to search. A failed load is repeated by the next
 * call.
 */
export function loadSearch(): Promise<SearchIndex> {
  index ??= open().catch((error: unknown) => {
    index = undefined;
    throw error;
  });
  return index;
}

/**
 * Answers a query. Rejects if the index cannot be loaded, and with an AbortError if `signal` was
 * aborted.
 */
export async function search(request: SearchRequest, signal?: AbortSignal): Promise<SearchAnswer> {
  const asked = loadSearch();
  const opened = await asked;
  signal?.throwIfAborted();
  // The site may have been built again since the index was opened, and then the files have other
  // names. Offline, the index stays.
  const answer = await answerQuery(request, opened).catch(async () => {
    signal?.throwIfAborted();
    if (index === asked) index = open().catch(() => opened);
    return answerQuery(request, await loadSearch());
  });
  signal?.throwIfAborted();
  return answer;
}
