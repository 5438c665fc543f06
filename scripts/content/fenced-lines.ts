import { closes, codeFence } from './code-fence.ts';

const answerMark = /^Answer:[ \t]*/;

/**
 * The indexes of lines from an opening fence to its closing one.
 * A fence that is not closed before another opens with a language is left out: it must not swallow the questions after it.
 */
export function fencedLines(lines: readonly string[]): Set<number> {
  const fenced = new Set<number>();
  for (let start = 0; start < lines.length; start += 1) {
    const end = closingLine(lines, start);
    if (end === undefined) continue;
    for (let index = start; index <= end; index += 1) fenced.add(index);
    start = end;
  }
  return fenced;
}

function closingLine(lines: readonly string[], start: number): number | undefined {
  const opening = codeFence((lines[start] ?? '').replace(answerMark, ''));
  if (!opening) return undefined;
  for (let index = start + 1; index < lines.length; index += 1) {
    const fence = codeFence(lines[index] ?? '');
    if (fence && closes(fence, opening)) return index;
    if (fence && !fence.bare) return undefined;
  }
  return undefined;
}
