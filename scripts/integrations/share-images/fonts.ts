import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ranges from '@fontsource-variable/source-serif-4/unicode.json' with { type: 'json' };
import type { FontDetails } from '@takumi-rs/core';

type Subset = keyof typeof ranges;

/** The subsets of both font families, by their ranges of characters. */
const subsets = Object.entries(ranges) as [Subset, string][];

/** The characters that can be drawn: first and last code point of each range. */
const drawableRanges: [first: number, last: number][] = subsets.flatMap(([, list]) => codePoints(list));

/** All fonts of the images. No visitor loads them. */
export function fonts(): FontDetails[] {
  return subsets.flatMap(([subset, list]) => [
    {
      name: 'Serif',
      data: file(`source-serif-4/files/source-serif-4-${subset}-opsz-normal.woff2`),
      unicodeRange: codePoints(list),
    },
    {
      name: 'Sans',
      data: file(`source-sans-3/files/source-sans-3-${subset}-wght-normal.woff2`),
      unicodeRange: codePoints(list),
    },
  ]);
}

function file(path: string): Buffer {
  return readFileSync(fileURLToPath(import.meta.resolve(`@fontsource-variable/${path}`)));
}

/** `U+0131,U+0152-0153` → `[[0x131, 0x131], [0x152, 0x153]]`. */
function codePoints(list: string): [number, number][] {
  return list.split(',').map((range) => {
    const [first = '', last = first] = range.slice(2).split('-');
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
  });
}

const drawable = (character: string): boolean => {
  const point = character.codePointAt(0) ?? 0;
  return drawableRanges.some(([first, last]) => point >= first && point <= last);
};

/**
 * The part of a text that can be drawn: Latin, Greek and Cyrillic script without emoji. Empty if
 * more than half of the letters are missing.
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
