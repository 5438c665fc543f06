import { drawableRanges } from './fonts.ts';

const drawable = (character: string): boolean => {
  const point = character.codePointAt(0) ?? 0;
  return drawableRanges.some(([first, last]) => point >= first && point <= last);
};

/**
 * The part of a text for which there are glyphs: Latin, Greek and Cyrillic script, without emoji. Nothing at all where more than
 * half of the letters would be lost: better no title than a torn one.
 */
export function drawableText(text: string): string {
  const visible = text
    .normalize('NFC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\p{Cc}/gu, ' ');
  const kept = [...visible].filter(drawable).join('').replace(/\s+/g, ' ').trim();
  return lettersOf(kept) * 2 < lettersOf(visible) ? '' : kept;
}

function lettersOf(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}
