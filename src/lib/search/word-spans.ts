import { escapeRegexp } from '../escape-regexp.ts';

const escaped = (word: string): string => escapeRegexp(word.trim()).replace(/\s+/g, '\\s+');

/** Where these words stand in a text as whole words, in any case; where two could begin, the longer one. */
export function wordSpans(text: string, words: string[]): { start: number; end: number }[] {
  const longestFirst = words.filter((word) => word.trim() !== '').toSorted((a, b) => b.length - a.length);
  if (longestFirst.length === 0) return [];
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}_])(?:${longestFirst.map(escaped).join('|')})(?![\\p{L}\\p{N}_])`,
    'giu',
  );
  return Array.from(text.matchAll(pattern), ({ index, 0: found }) => ({ start: index, end: index + found.length }));
}
