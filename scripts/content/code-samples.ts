import { closes, codeFence } from './code-fence.ts';

/** The indexes of the lines with the fences of a code sample. */
export type CodeSample = { start: number; end: number };

const answerMark = /^Answer:[ \t]*/;

/**
 * The code samples of a seed, each from its opening fence to its closing one.
 * A fence that is not closed before another opens with a language is left out: it must not swallow the questions after it.
 */
export function codeSamples(lines: readonly string[]): CodeSample[] {
  const samples: CodeSample[] = [];
  for (let start = 0; start < lines.length; start += 1) {
    const end = closingLine(lines, start);
    if (end === undefined) continue;
    samples.push({ start, end });
    start = end;
  }
  return samples;
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
