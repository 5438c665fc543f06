import { writeStorage } from '../../lib/dom/storage.ts';
import { escapeRegexp } from '../../lib/text/strings.ts';

/** The words to highlight on the page that a result leads to. */
type StoredHighlights = { path: string; words: string[] };

/** Longer than any stored value of this site. */
const MAX_STORED_LENGTH = 10_000;

const isStoredHighlights = (value: unknown): value is StoredHighlights =>
  typeof value === 'object' &&
  value !== null &&
  'path' in value &&
  typeof value.path === 'string' &&
  'words' in value &&
  Array.isArray(value.words) &&
  value.words.every((word) => typeof word === 'string') &&
  value.words.join('').length <= MAX_STORED_LENGTH;

/**
 * The stored words for the page at this path. Empty if the value belongs to another page or is
 * invalid.
 */
export function parseHighlights(stored: string | null, path: string): string[] {
  try {
    const highlights: unknown = JSON.parse(stored ?? 'null');
    return isStoredHighlights(highlights) && highlights.path === path ? highlights.words : [];
  } catch {
    return [];
  }
}

export const HIGHLIGHTS_KEY = 'search-highlights';

/** Stores words to highlight on the page at this path, which is opened next in this tab. */
export const storeHighlights = (path: string, words: string[]): void =>
  writeStorage(
    'sessionStorage',
    HIGHLIGHTS_KEY,
    words.length > 0 ? JSON.stringify({ path, words } satisfies StoredHighlights) : null,
  );

const escaped = (word: string): string => escapeRegexp(word.trim()).replace(/\s+/g, '\\s+');

/**
 * Finds whole words in a text, in any letter case. If two words begin at one position, the longer
 * one wins.
 */
export function wordSpans(text: string, words: string[]): { start: number; end: number }[] {
  const longestFirst = words.filter((word) => word.trim() !== '').toSorted((a, b) => b.length - a.length);
  if (longestFirst.length === 0) return [];
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}_])(?:${longestFirst.map(escaped).join('|')})(?![\\p{L}\\p{N}_])`,
    'giu',
  );
  return Array.from(text.matchAll(pattern), ({ index, 0: found }) => ({ start: index, end: index + found.length }));
}
