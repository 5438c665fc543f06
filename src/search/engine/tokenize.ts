import { stemOf } from '../../lib/text/stem.ts';

/** Besides letters and digits, what makes a word of its own: C++, C#, N+1, ==. */
const INSIDE = '\\p{L}\\p{N}+#=';
const outside = new RegExp(`[^${INSIDE}]+`, 'gu');
/** "user's" is looked up as "user", and "don't" as "dont": its "t" is no word. */
const possessive = /(?<=\p{L})['’]s\b/gu;
const contraction = /(?<=\p{L})['’](?=\p{L})/gu;
const marks = /\p{M}+/gu;
/** Where two words meet inside "nextTick" and "HTTPServer". */
const humps = /(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/u;
const wordless = /^[+#=]?$/;

/** How one token between spaces is looked up. */
type WordForms = {
  /** The whole of it: "back-end" and "backend" alike give "backend"; empty where it holds no word. */
  joined: string;
  /** "back", "end": the words inside a compound; none for a simple word. */
  parts: string[];
};

/** What most words are: they have one form, and every search reads thousands. */
const plain = /^[a-z0-9]+$/;

const withoutApostrophes = (token: string): string => token.replace(possessive, '').replace(contraction, '');

const folded = (text: string): string => text.normalize('NFKD').replace(marks, '').toLowerCase();

/** The forms of a token. The index, the vocabulary and queries all use this one rule. */
export function wordForms(token: string): WordForms {
  if (plain.test(token)) return { joined: token, parts: [] };
  const pieces = withoutApostrophes(token)
    .split(outside)
    .flatMap((piece) => piece.split(humps))
    .map(folded);
  const parts = pieces.filter((piece) => !wordless.test(piece));
  return { joined: joinedForm(token), parts: parts.length > 1 ? parts : [] };
}

/** The whole of a token alone. */
export function joinedForm(token: string): string {
  if (plain.test(token)) return token;
  const joined = folded(withoutApostrophes(token).replace(outside, ''));
  return wordless.test(joined) ? '' : joined;
}

/** Every form of every word of a text, compounds both whole and in parts. */
export function allForms(text: string): string[] {
  return text
    .split(/\s+/)
    .map(wordForms)
    .flatMap(({ joined, parts }) => (joined === '' ? [] : [joined, ...parts]));
}

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
