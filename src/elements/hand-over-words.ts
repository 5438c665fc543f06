import type { Arrival } from '../lib/search/search-arrival.ts';
import { writeStored } from './stored.ts';

export const ARRIVAL_KEY = 'search-arrival';

/** Have these words marked on the page with this path, which is about to be opened from this tab. */
export const handOverWords = (path: string, words: string[]): void =>
  writeStored(
    'sessionStorage',
    ARRIVAL_KEY,
    words.length > 0 ? JSON.stringify({ path, words } satisfies Arrival) : null,
  );
