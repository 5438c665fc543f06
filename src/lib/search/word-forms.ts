/** Besides letters and digits, what makes a word of its own: C++, C#, N+1, ==. */
const INSIDE = '\\p{L}\\p{N}+#=';
const outside = new RegExp(`[^${INSIDE}]+`, 'gu');
const marks = /\p{M}+/gu;
/** Where two words meet inside "nextTick" and "HTTPServer". */
const humps = /(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/u;
const wordless = /^[+#=]?$/;

/** How one token between spaces is looked up. */
export type WordForms = {
  /** The whole of it: "back-end" and "backend" alike give "backend"; empty where it holds no word. */
  joined: string;
  /** "back", "end": the words inside a compound; none for a simple word. */
  parts: string[];
};

const folded = (text: string): string => text.normalize('NFKD').replace(marks, '').toLowerCase();

/** The forms of a token. The index, the vocabulary and queries all use this one rule. */
export function wordForms(token: string): WordForms {
  const pieces = token
    .split(outside)
    .flatMap((piece) => piece.split(humps))
    .map(folded);
  const parts = pieces.filter((piece) => !wordless.test(piece));
  const joined = folded(token.replace(outside, ''));
  return { joined: wordless.test(joined) ? '' : joined, parts: parts.length > 1 ? parts : [] };
}

/** Every form of every word of a text, compounds both whole and in parts. */
export function allForms(text: string): string[] {
  return text
    .replace(/(?<=\p{L})['’]s\b/gu, '')
    .split(/\s+/)
    .map(wordForms)
    .flatMap(({ joined, parts }) => (joined === '' ? [] : [joined, ...parts]));
}
