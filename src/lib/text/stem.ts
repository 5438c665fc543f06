import { stemmer } from 'stemmer';

const MOST_REMEMBERED = 20_000;
const stems = new Map<string, string>();

/**
 * True if a word has this stem. A stem is the beginning of its words, but its last letter may be
 * another one: "queri" and "query". So few words need to be stemmed.
 */
export const hasStem = (word: string, stem: string): boolean =>
  word.startsWith(beginningOf(stem)) && stemOf(word) === stem;

/** What all words of a stem begin with. */
export const beginningOf = (stem: string): string => stem.slice(0, Math.max(1, stem.length - 1));

/**
 * The stem of an English word (Porter). Results are cached, because each search asks for the same
 * words.
 */
export function stemOf(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  if (stems.size >= MOST_REMEMBERED) stems.clear();
  const found = stemmer(word);
  stems.set(word, found);
  return found;
}
