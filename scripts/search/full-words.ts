import { isEmptyWord } from '../../src/lib/search/stop-words.ts';
import { allForms } from '../../src/lib/search/word-forms.ts';

/** The words of a text as they are indexed: every form of each, without the empty ones. */
export const fullWords = (text: string): string[] => allForms(text).filter((word) => !isEmptyWord(word));
