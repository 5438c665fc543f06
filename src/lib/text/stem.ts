import { stemmer } from 'stemmer';

const MOST_REMEMBERED = 20_000;
const stems = new Map<string, string>();

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
