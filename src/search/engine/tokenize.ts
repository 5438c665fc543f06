import { stemOf } from '../../lib/text/stem.ts';

/** Characters of a word besides letters and digits: C++, C#, N+1, ==. */
const INSIDE = '\\p{L}\\p{N}+#=';
const outside = new RegExp(`[^${INSIDE}]+`, 'gu');
/**
 * Possessives are removed: "user's" becomes "user". Other apostrophes join: "don't" becomes "dont".
 */
const possessive = /(?<=\p{L})['’]s\b/gu;
const contraction = /(?<=\p{L})['’](?=\p{L})/gu;
const marks = /\p{M}+/gu;
/** The boundary between two words in "nextTick" and "HTTPServer". */
const camelCaseBoundary = /(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/u;
const punctuationOnly = /^[+#=]?$/;

/** The forms in which a token is looked up. */
type WordForms = {
  /**
   * The token without its separators: "back-end" and "backend" both give "backend". Empty if there
   * is no word.
   */
  joined: string;
  /** The words of a compound: "back", "end". Empty for a simple word. */
  parts: string[];
};

/** A fast path for most words, which have one form. */
const simpleWord = /^[a-z0-9]+$/;

const withoutApostrophes = (token: string): string => token.replace(possessive, '').replace(contraction, '');

const folded = (text: string): string => text.normalize('NFKD').replace(marks, '').toLowerCase();

/** The forms of a token. The index, the vocabulary and queries all use this function. */
export function wordForms(token: string): WordForms {
  if (simpleWord.test(token)) return { joined: token, parts: [] };
  const pieces = withoutApostrophes(token)
    .split(outside)
    .flatMap((piece) => piece.split(camelCaseBoundary))
    .map(folded);
  const parts = pieces.filter((piece) => !punctuationOnly.test(piece));
  return { joined: joinedForm(token), parts: parts.length > 1 ? parts : [] };
}

/** The joined form of a token. */
export function joinedForm(token: string): string {
  if (simpleWord.test(token)) return token;
  const joined = folded(withoutApostrophes(token).replace(outside, ''));
  return punctuationOnly.test(joined) ? '' : joined;
}

/** Scripts that write no spaces between words: Thai and Lao, Burmese, Khmer, Japanese and Chinese. */
const unspaced = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u9fff]+/gu;
let segmenter: Intl.Segmenter | undefined;

function segments(run: string): Intl.SegmentData[] {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' });
  return Array.from(segmenter.segment(run));
}

/** Puts a space between the words of a script without spaces. The index and queries both use this function. */
export const spaced = (text: string): string =>
  text.replace(
    unspaced,
    (run) =>
      ` ${segments(run)
        .map(({ segment }) => segment)
        .join(' ')} `,
  );

/** Every form of every word of a text. Compounds count as a whole and in parts. */
export function allForms(text: string): string[] {
  return spaced(text)
    .split(/\s+/)
    .map(wordForms)
    .flatMap(({ joined, parts }) => (joined === '' ? [] : [joined, ...parts]));
}

/** A word of a text: its position, its joined form and stem, and the words of a compound. */
export type TextWord = { start: number; end: number; joined: string; stem: string; inside: TextWord[] };

/** A tokenized text. */
export type TokenizedText = {
  text: string;
  words: TextWord[];
  lower: string;
  /** Its words in lower case, with a space before and after each. */
  plain: string;
};

const compound = /[\p{L}\p{N}+#=@]+(?:[^\s\p{L}\p{N}]{1,2}[\p{L}\p{N}+#=]+)*/gu;
const simple = new RegExp(`(?:[\\p{L}\\p{N}+#=]|${contraction.source})+`, 'gu');

export const readText = (text: string): TokenizedText => ({
  text,
  words: wordsOf(text),
  lower: text.toLowerCase(),
  plain: spacedWords(text),
});

const wordsOf = (text: string): TextWord[] =>
  Array.from(text.matchAll(compound)).flatMap(({ 0: token, index }) =>
    token.search(unspaced) === -1 ? wordAt(token, index, innerWords(token, index)) : unspacedWords(token, index),
  );

/** The words of a run without spaces, and those around it: "Redis" in "用Redis做". */
const unspacedWords = (token: string, start: number): TextWord[] =>
  segments(token)
    .map(({ segment, index }) => wordAt(segment, start + index, []))
    .filter(({ joined }) => joined !== '');

/** The words of a compound, and the words joined in camel case. Empty for a simple word. */
function innerWords(token: string, start: number): TextWord[] {
  const words = [...token.matchAll(simple)];
  if (words.length < 2) return camelCaseWords(token, start);
  return words.map(({ 0: word, index }) => wordAt(word, start + index, camelCaseWords(word, start + index)));
}

/** "Web" and "Sockets" in "WebSockets". The index has them too. */
function camelCaseWords(word: string, start: number): TextWord[] {
  const words = word.split(camelCaseBoundary);
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

/** The words of a text in lower case, with a space before and after each. */
export const spacedWords = (text: string): string =>
  ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
