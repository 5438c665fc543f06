import { stemOf } from './stem-of.ts';
import { contraction, humps, joinedForm } from './word-forms.ts';

/** A word of a text: where it stands, how it is looked up, and the words inside it where it is a compound. */
export type TextWord = { start: number; end: number; joined: string; stem: string; inside: TextWord[] };

/** A text with what every query asks of it, found once. */
export type ReadText = {
  text: string;
  words: TextWord[];
  lower: string;
  /** Its words in lower case with a space before and after each, whatever else stands between them. */
  plain: string;
};

const compound = /[\p{L}\p{N}+#=@]+(?:[^\s\p{L}\p{N}]{1,2}[\p{L}\p{N}+#=]+)*/gu;
const simple = new RegExp(`(?:[\\p{L}\\p{N}+#=]|${contraction.source})+`, 'gu');

export const readText = (text: string): ReadText => ({
  text,
  words: wordsOf(text),
  lower: text.toLowerCase(),
  plain: spacedWords(text),
});

const wordsOf = (text: string): TextWord[] =>
  Array.from(text.matchAll(compound), ({ 0: token, index }) => wordAt(token, index, insideOf(token, index)));

/** The words of a compound, and the words that meet inside these; a simple word has none. */
function insideOf(token: string, start: number): TextWord[] {
  const words = [...token.matchAll(simple)];
  if (words.length < 2) return meetingIn(token, start);
  return words.map(({ 0: word, index }) => wordAt(word, start + index, meetingIn(word, start + index)));
}

/** "Web" and "Sockets", as the index has them too. */
function meetingIn(word: string, start: number): TextWord[] {
  const words = word.split(humps);
  if (words.length < 2) return [];
  let at = start;
  return words.map((part) => {
    const found = wordAt(part, at, []);
    at = found.end;
    return found;
  });
}

function wordAt(token: string, start: number, inside: TextWord[]): TextWord {
  const joined = joinedForm(token);
  return { start, end: start + token.length, joined, stem: stemOf(joined), inside };
}

/** The words of a text in lower case with a space before and after each. */
export const spacedWords = (text: string): string =>
  ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
