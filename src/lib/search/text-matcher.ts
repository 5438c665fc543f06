import type { Term } from './read-query.ts';
import type { ReadText, TextWord } from './read-text.ts';
import { stemOf } from './stem-of.ts';
import { isEmptyWord } from './stop-words.ts';

/** A word of a text that a term asks for; a part of a compound where only that was meant. */
export type Match = { start: number; end: number; term: Term };

/** Where the words of a text stand that these terms ask for, in order. */
export function findMatches({ words }: ReadText, terms: Term[]): Match[] {
  const termOf = matcher(terms);
  const matchesIn = (word: TextWord): Match[] => {
    const term = termOf(word);
    return term ? [{ start: word.start, end: word.end, term }] : word.inside.flatMap(matchesIn);
  };
  return words.flatMap(matchesIn);
}

/** A function that tells which term a word of a text belongs to. Who types "t" begins no "the". */
function matcher(terms: Term[]): (word: TextWord) => Term | undefined {
  const stems = new Map<string, Term>();
  const beginnings: [string, Term][] = [];
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
