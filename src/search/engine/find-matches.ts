import { stemOf } from '../../lib/text/stem.ts';
import type { QueryTerm } from './parse-query.ts';
import { isStopWord } from './stop-words.ts';
import type { TextWord, TokenizedText } from './tokenize.ts';

/** A word of a text that matches a term. It may be a part of a compound. */
export type TextMatch = { start: number; end: number; term: QueryTerm };

/**
 * Finds the words of a text that match these terms, in order. The words of a compound match only
 * beside each other: "entities" alone is no match for "EntityGraph".
 */
export function findMatches({ words }: TokenizedText, terms: QueryTerm[]): TextMatch[] {
  const termOf = matcher(terms);
  const inCompounds = compoundMatches(words, terms);
  const matchesIn = (word: TextWord): TextMatch[] => {
    const term = termOf(word) ?? inCompounds.get(word);
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
    for (const [word, ...others] of term.forms) {
      if (word === undefined || others.length > 0) continue;
      stems.set(stemOf(word), term);
      if (term.prefix) beginnings.push([word, term]);
    }
  }
  const begunAt = (word: string) => beginnings.find(([beginning]) => word.startsWith(beginning))?.[1];
  return ({ stem, joined }) => stems.get(stem) ?? (isStopWord(joined) ? undefined : begunAt(joined));
}

/** The words of a text that belong to a compound. One other word may be between: "retry it after". */
function compoundMatches(text: TextWord[], terms: QueryTerm[]): Map<TextWord, QueryTerm> {
  const found = new Map<TextWord, QueryTerm>();
  const compounds = terms.flatMap((term) => term.forms.flatMap((form) => (form.length > 1 ? [{ term, form }] : [])));
  if (compounds.length === 0) return found;
  const words = text.flatMap(simpleWords);
  for (const { term, form } of compounds) {
    for (const start of words.keys())
      for (const word of wordsOfCompound(words, start, { term, form }) ?? []) found.set(word, term);
  }
  return found;
}

const simpleWords = (word: TextWord): TextWord[] =>
  word.inside.length > 0 ? word.inside.flatMap(simpleWords) : [word];

/** The words of a compound from `start` on. Undefined if it is not there. */
function wordsOfCompound(
  words: TextWord[],
  start: number,
  { term, form }: { term: QueryTerm; form: string[] },
): TextWord[] | undefined {
  const found: TextWord[] = [];
  let at = start;
  for (const [index, wanted] of form.entries()) {
    const mayBegin = term.prefix && index === form.length - 1;
    const isIt = (word: TextWord | undefined): word is TextWord =>
      word !== undefined && (word.stem === stemOf(wanted) || (mayBegin && word.joined.startsWith(wanted)));
    const next = [words[at], ...(index > 0 ? [words[at + 1]] : [])].find(isIt);
    if (!next) return undefined;
    found.push(next);
    at = words.indexOf(next, at) + 1;
  }
  return found;
}
