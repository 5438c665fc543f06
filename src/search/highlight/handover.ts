import { writeStorage } from '../../lib/dom/storage.ts';

/** The words to mark on the page that a result leads to. */
type Arrival = { path: string; words: string[] };

/** More than any query comes to; what is longer was not handed over by this site. */
const MOST_CHARACTERS = 10_000;

const isArrival = (value: unknown): value is Arrival =>
  typeof value === 'object' &&
  value !== null &&
  'path' in value &&
  typeof value.path === 'string' &&
  'words' in value &&
  Array.isArray(value.words) &&
  value.words.every((word) => typeof word === 'string') &&
  value.words.join('').length <= MOST_CHARACTERS;

/** The words that a stored text holds for the page with this path; none where it holds another's or anything else. */
export function arrivalWords(stored: string | null, path: string): string[] {
  try {
    const arrival: unknown = JSON.parse(stored ?? 'null');
    return isArrival(arrival) && arrival.path === path ? arrival.words : [];
  } catch {
    return [];
  }
}

export const ARRIVAL_KEY = 'search-arrival';

/** Have these words marked on the page with this path, which is about to be opened from this tab. */
export const handOverWords = (path: string, words: string[]): void =>
  writeStorage(
    'sessionStorage',
    ARRIVAL_KEY,
    words.length > 0 ? JSON.stringify({ path, words } satisfies Arrival) : null,
  );
