import { stemOf } from '../../lib/text/stem.ts';
import { escapeRegexp } from '../../lib/text/strings.ts';
import type { QueryTerm } from './parse-query.ts';
import { isEmptyWord } from './stop-words.ts';
import type { ReadText, TextWord } from './tokenize.ts';

/** A word of a text that a term asks for; a part of a compound where only that was meant. */
export type TextMatch = { start: number; end: number; term: QueryTerm };

/** Where the words of a text stand that these terms ask for, in order. */
export function findMatches({ words }: ReadText, terms: QueryTerm[]): TextMatch[] {
  const termOf = matcher(terms);
  const matchesIn = (word: TextWord): TextMatch[] => {
    const term = termOf(word);
    return term ? [{ start: word.start, end: word.end, term }] : word.inside.flatMap(matchesIn);
  };
  return words.flatMap(matchesIn);
}

/** A function that tells which term a word of a text belongs to. Who types "t" begins no "the". */
function matcher(terms: QueryTerm[]): (word: TextWord) => QueryTerm | undefined {
  const stems = new Map<string, QueryTerm>();
  const beginnings: [string, QueryTerm][] = [];
  for (const term of terms) {
    for (const words of term.forms) {
      for (const word of words) stems.set(stemOf(word), term);
      const last = words.at(-1);
      if (term.prefix && last) beginnings.push([last, term]);
    }
  }
  const begunAt = (word: string) => beginnings.find(([beginning]) => word.startsWith(beginning))?.[1];
  return ({ stem, joined }) => stems.get(stem) ?? (isEmptyWord(joined) ? undefined : begunAt(joined));
}

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
