import type { PhrasingContent } from 'mdast';

const backticks = /`+/g;

/** Turns the text of a paragraph into nodes: code in backticks, line breaks and literal text. */
export function parseInline(text: string): PhrasingContent[] {
  let start = 0;
  const nodes = codeSpans(text).flatMap(({ from, to, width }): PhrasingContent[] => {
    const before = textNodes(text.slice(start, from));
    start = to;
    return [...before, { type: 'inlineCode', value: `${normalizeCode(text.slice(from + width, to - width))}{:text}` }];
  });
  return [...nodes, ...textNodes(text.slice(start))];
}

function codeSpans(text: string): { from: number; to: number; width: number }[] {
  const runs = [...text.matchAll(backticks)].map((match) => ({ from: match.index, width: match[0].length }));
  const closing = nextOfSameWidth(runs.map(({ width }) => width));
  const spans: { from: number; to: number; width: number }[] = [];
  for (let index = 0; index < runs.length; index += 1) {
    const [opening, end] = [runs[index], closing[index]];
    const last = end === undefined ? undefined : runs[end];
    if (!opening || !last || end === undefined) continue;
    spans.push({ from: opening.from, to: last.from + last.width, width: opening.width });
    index = end;
  }
  return spans;
}

function nextOfSameWidth(widths: readonly number[]): (number | undefined)[] {
  const next = new Map<number, number>();
  const found = widths.toReversed().map((width, fromEnd) => {
    const later = next.get(width);
    next.set(width, widths.length - 1 - fromEnd);
    return later;
  });
  return found.toReversed();
}

/**
 * The value of a code span (CommonMark 6.1): line ends become spaces, and one space at each end is
 * removed.
 */
function normalizeCode(typed: string): string {
  const value = typed.replaceAll('\n', ' ');
  return value.startsWith(' ') && value.endsWith(' ') && value.trim() !== '' ? value.slice(1, -1) : value;
}

function textNodes(text: string): PhrasingContent[] {
  return text
    .split('\n')
    .flatMap((line, index): PhrasingContent[] => [
      ...(index > 0 ? [{ type: 'break' } as const] : []),
      ...(line === '' ? [] : [{ type: 'text', value: line } as const]),
    ]);
}
