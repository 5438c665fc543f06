import { isEmptyWord } from '../../src/lib/search/stop-words.ts';
import { allForms } from '../../src/lib/search/word-forms.ts';

const shouted = /\b\p{Lu}{3,}\b/gu;

/** The words of a text as they are indexed: every form of each, without the empty ones; "WITH" in capitals is code and stays. */
export function fullWords(text: string): string[] {
  const code = new Set(Array.from(text.matchAll(shouted), ([word]) => word.toLowerCase()));
  return allForms(text).filter((word) => code.has(word) || !isEmptyWord(word));
}
