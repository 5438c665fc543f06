export type CodeFence = { indent: number; marker: string; language: string; bare: boolean };

const fenceLine = /^( {0,3})(`{3,}|~{3,})(.*)$/;

/** The code fence that this line is, if it is one. A fence without an info string is `bare`: it can also close. */
export function codeFence(line: string): CodeFence | undefined {
  const [, indent = '', marker, rest = ''] = fenceLine.exec(line) ?? [];
  const info = rest.trim();
  if (marker === undefined || (marker.startsWith('`') && info.includes('`'))) return undefined;
  const [language = ''] = info.split(/\s/);
  return { indent: indent.length, marker, language, bare: info === '' };
}

/** Whether `fence` ends the code that `opening` began. */
export function closes(fence: CodeFence, opening: CodeFence): boolean {
  return fence.bare && fence.marker.startsWith(opening.marker);
}

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

/** The indexes of the lines of all code samples, their fences included. */
export function fencedLines(lines: readonly string[]): Set<number> {
  const fenced = new Set<number>();
  for (const { start, end } of codeSamples(lines)) for (let index = start; index <= end; index += 1) fenced.add(index);
  return fenced;
}
