import { answerMark } from '../read/answer-mark.ts';

/** A line that opens or closes fenced code. A bare fence has no language and can also close. */
export type Fence = { indent: number; marker: string; language: string; isBare: boolean };

/**
 * Fenced code by line indexes. `start` is the opening fence. `end` is the line after the code: the
 * closing fence, if there is one.
 */
export type FencedBlock = { start: number; end: number; isClosed: boolean };

const fenceLine = /^( {0,3})(`{3,}|~{3,})(.*)$/;

/** The fence on this line, or undefined if the line is something else. */
export function parseFence(line: string): Fence | undefined {
  const [, indent = '', marker, rest = ''] = fenceLine.exec(line) ?? [];
  const info = rest.trim();
  if (marker === undefined || (marker.startsWith('`') && info.includes('`'))) return undefined;
  const [language = ''] = info.split(/\s/);
  return { indent: indent.length, marker, language, isBare: info === '' };
}

/**
 * Finds the end of the block that `opening` begins on line `start`. This is the one rule for all of the project:
 * a block ends at its closing fence, which is bare and at least as long as the opening one.
 * If a fence with a language or the end of the lines comes first, the closing fence is missing and the block ends there.
 */
export function findBlockEnd(lines: readonly string[], start: number, opening: Fence): FencedBlock {
  for (let end = start + 1; end < lines.length; end += 1) {
    const fence = parseFence(lines[end] ?? '');
    if (fence?.isBare && fence.marker.startsWith(opening.marker)) return { start, end, isClosed: true };
    if (fence && !fence.isBare) return { start, end, isClosed: false };
  }
  return { start, end: lines.length, isClosed: false };
}

/**
 * The closed blocks of a whole seed. A block without a closing fence is left out: it must not hide
 * the questions below it. `mark` begins an answer.
 */
export function closedBlocks(lines: readonly string[], mark: RegExp = answerMark): FencedBlock[] {
  const blocks: FencedBlock[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const opening = parseFence((lines[index] ?? '').replace(mark, ''));
    const block = opening && findBlockEnd(lines, index, opening);
    if (!block?.isClosed) continue;
    blocks.push(block);
    index = block.end;
  }
  return blocks;
}

/** The indexes of all lines in closed blocks, their fences included. */
export function fencedLines(lines: readonly string[], mark?: RegExp): Set<number> {
  const fenced = new Set<number>();
  for (const { start, end } of closedBlocks(lines, mark))
    for (let index = start; index <= end; index += 1) fenced.add(index);
  return fenced;
}

/**
 * The language that a page names for fenced code, or null if the typed text is none. `highlight-code.ts` colors the
 * languages that Shiki has.
 */
export function fenceLanguage(typed: string): string | null {
  return /^[\w+#.-]+$/.test(typed) ? typed.toLowerCase() : null;
}
