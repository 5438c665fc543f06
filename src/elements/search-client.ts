import type { SearchAnswer, SearchRequest } from '../lib/search/search-answer.ts';
import { preloadIndex } from './preload-index.ts';

let loading: Promise<typeof import('./search-engine.ts')> | undefined;

/** A file of its own in the built site, so that the evaluation can ask it as visitors do. Importing again what is there would cost a frame at every key. */
function engine(): Promise<typeof import('./search-engine.ts')> {
  preloadIndex();
  loading ??= import('./search-engine.ts').catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

/** Fetch the index; called on intent, before the first query. A failed load is tried again. */
export const loadSearch = async (): Promise<void> => void (await (await engine()).loadSearch());

/** The answer to a query. Rejects where the index cannot be loaded, and with an AbortError once `signal` says that nobody waits any more. */
export const search = async (request: SearchRequest, signal?: AbortSignal): Promise<SearchAnswer> =>
  (await engine()).search(request, signal);
