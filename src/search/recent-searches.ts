import { MAX_QUERY_LENGTH } from './search-url.ts';

const MOST = 6;

const isSearch = (value: unknown): value is string =>
  typeof value === 'string' && value.trim() !== '' && value.length <= MAX_QUERY_LENGTH && !/\p{Cc}/u.test(value);

const parsed = (stored: string): unknown => {
  try {
    return JSON.parse(stored);
  } catch {
    return [];
  }
};

const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** Parses the stored searches, newest first. Drops everything invalid. */
export function recentSearches(stored: string | null): string[] {
  const list = parsed(stored ?? '[]');
  return Array.isArray(list) ? list.filter(isSearch).slice(0, MOST) : [];
}

/** The list without this search, in any letter case. */
export const withoutSearch = (recent: string[], query: string): string[] =>
  recent.filter((other) => !isSame(other, query));

/** The list with this search as the newest. The oldest is dropped. */
export const withSearch = (recent: string[], query: string): string[] =>
  isSearch(query) ? [query, ...withoutSearch(recent, query)].slice(0, MOST) : recent;
