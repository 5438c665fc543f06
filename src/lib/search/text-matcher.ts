import type { Term } from './read-query.ts';
import { stemOf } from './stem-of.ts';
import { wordForms } from './word-forms.ts';

/** A word of a text that a term asks for; a part of a compound where only that was meant. */
export type Match = { start: number; end: number; term: Term };

const compound = /[\p{L}\p{N}+#=@]+(?:[^\s\p{L}\p{N}]{1,2}[\p{L}\p{N}+#=]+)*/gu;
const simple = /[\p{L}\p{N}+#=]+/gu;

/** Where the words of a text stand that these terms ask for, in order. */
export function findMatches(text: string, terms: Term[]): Match[] {
  const termOf = matcher(terms);
  return Array.from(text.matchAll(compound)).flatMap(({ 0: token, index }) => {
    const whole = termOf(wordForms(token).joined);
    if (whole) return [{ start: index, end: index + token.length, term: whole }];
    return Array.from(token.matchAll(simple)).flatMap(({ 0: word, index: inside }) => {
      const term = termOf(wordForms(word).joined);
      return term ? [{ start: index + inside, end: index + inside + word.length, term }] : [];
    });
  });
}

/** A function that tells which term a word of a text belongs to. */
function matcher(terms: Term[]): (word: string) => Term | undefined {
  const stems = new Map<string, Term>();
  const beginnings: [string, Term][] = [];
  for (const term of terms) {
    for (const words of term.forms) {
      for (const word of words) stems.set(stemOf(word), term);
      const last = words.at(-1);
      if (term.prefix && last) beginnings.push([last, term]);
    }
  }
  return (word) => stems.get(stemOf(word)) ?? beginnings.find(([beginning]) => word.startsWith(beginning))?.[1];
}
