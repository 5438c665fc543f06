/** Besides letters and digits, what makes a word of its own: C++, C#, N+1, ==. */
const INSIDE = '\\p{L}\\p{N}+#=';
const outside = new RegExp(`[^${INSIDE}]+`, 'gu');
/** "user's" is looked up as "user", and "don't" as "dont": its "t" is no word. */
const possessive = /(?<=\p{L})['’]s\b/gu;
export const contraction = /(?<=\p{L})['’](?=\p{L})/gu;
const marks = /\p{M}+/gu;
/** Where two words meet inside "nextTick" and "HTTPServer". */
export const humps = /(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/u;
const wordless = /^[+#=]?$/;

/** How one token between spaces is looked up. */
export type WordForms = {
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
