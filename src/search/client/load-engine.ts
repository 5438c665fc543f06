import { lazyAsync } from '../../lib/lazy-async.ts';
import type { SearchAnswer, SearchRequest } from '../search-types.ts';
import { preloadIndex } from './preload-index.ts';

/**
 * A chunk of its own, so that the evaluation can call it too. To import it again at each key would
 * cost a frame.
 */
const engine = lazyAsync(() => {
  preloadIndex();
  return import('./search-engine.ts');
});

/** Loads the engine and its index before the first query. */
export const loadSearch = async (): Promise<void> => void (await (await engine()).loadSearch());

/** Answers a query, and loads the engine first if necessary. */
export const search = async (request: SearchRequest, signal?: AbortSignal): Promise<SearchAnswer> =>
  (await engine()).search(request, signal);

/** A visitor who waits longer sees a notice. */
export const LOADING_NOTICE_DELAY_MS = 300;
