import { stemOf } from '../../lib/text/stem.ts';
import type { QueryTerm } from './parse-query.ts';
import { isStopWord } from './stop-words.ts';
import type { TextWord, TokenizedText } from './tokenize.ts';

/** A word of a text that matches a term. It may be a part of a compound. */
export type TextMatch = { start: number; end: number; term: QueryTerm };

/** Finds the words of a text that match these terms, in order. */
export function findMatches({ words }: TokenizedText, terms: QueryTerm[]): TextMatch[] {
  const termOf = matcher(terms);
  const matchesIn = (word: TextWord): TextMatch[] => {
    const term = termOf(word);
    return term ? [{ start: word.start, end: word.end, term }] : word.inside.flatMap(matchesIn);
  };
  return words.flatMap(matchesIn);
}

/**
 * Returns a function that finds the term of a word. A single letter is no prefix: "t" does not
 * match "the".
 */
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
  return ({ stem, joined }) => stems.get(stem) ?? (isStopWord(joined) ? undefined : begunAt(joined));
}
