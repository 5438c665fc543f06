import { lazyAsync } from '../../lib/lazy-async.ts';
import type { SearchAnswer, SearchRequest } from '../search-types.ts';
import { preloadIndex } from './preload-index.ts';

/** A file of its own in the built site, so that the evaluation can ask it as visitors do. Importing again what is there would cost a frame at every key. */
const engine = lazyAsync(() => {
  preloadIndex();
  return import('./engine.ts');
});

/** Fetch the engine and its index, on intent. */
export const loadSearch = async (): Promise<void> => void (await (await engine()).loadSearch());

/** The engine's answer to a query, fetching the engine first where it must. */
export const search = async (request: SearchRequest, signal?: AbortSignal): Promise<SearchAnswer> =>
  (await engine()).search(request, signal);

/** So long something is awaited, in milliseconds, before a visitor is told that it takes time. */
export const PATIENCE = 300;
