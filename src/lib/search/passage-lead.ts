import type { TextPart } from '../text-part.ts';

/** A passage that comes to its first marked word within about `most` characters, so that one line shows it. */
export function passageLead(passage: TextPart[], most: number): TextPart[] {
  const first = passage.findIndex(({ marked }) => marked);
  const lead = passage
    .slice(0, Math.max(0, first))
    .map(({ text }) => text)
    .join('');
  if (lead.length <= most) return passage;
  const end = lead.slice(-most);
  const wordStart = end.indexOf(' ') + 1;
  return [{ text: `… ${end.slice(wordStart)}`, marked: false }, ...passage.slice(first)];
}
