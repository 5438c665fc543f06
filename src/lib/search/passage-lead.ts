import type { TextPart } from '../text-part.ts';

/** A passage that comes to its first marked word within about `most` characters, so that one line shows it. */
export function passageLead(passage: TextPart[], most: number): TextPart[] {
  const [first, ...rest] = passage;
  if (!first || first.marked || rest.length === 0 || first.text.length <= most) return passage;
  const end = first.text.slice(-most);
  const wordStart = end.indexOf(' ') + 1;
  return [{ text: `… ${end.slice(wordStart)}`, marked: false }, ...rest];
}
