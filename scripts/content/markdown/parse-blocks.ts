import { type CodeFence, closes, codeFence } from './fences.ts';

/** The blocks of an answer as typed. A list's entries are paragraphs' texts. */
export type AnswerBlock =
  | { type: 'code'; language: string; code: string }
  | { type: 'list'; ordered: boolean; entries: string[][] }
  | { type: 'paragraph'; text: string };
type Entry = { ordered: boolean; number: number; text: string };
type State = { blocks: AnswerBlock[]; isOpen: boolean };

/** Part an answer into paragraphs, lists and fenced code; nothing else in it is Markdown. */
export function answerBlocks(answer: string): AnswerBlock[] {
  const lines = answer.split('\n');
  const state: State = { blocks: [], isOpen: false };
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    const fence = codeFence(line);
    if (fence) index = addCode(state, fence, { lines, start: index + 1 });
    else if (line.trim() === '') state.isOpen = false;
    else addText(state, line);
  }
  return state.blocks;
}

function addCode(
  state: State,
  opening: CodeFence,
  { lines, start }: { lines: readonly string[]; start: number },
): number {
  const indent = new RegExp(`^ {0,${opening.indent}}`);
  let end = start;
  while (end < lines.length && !isClosing(lines[end] ?? '', opening)) end += 1;
  const code = lines.slice(start, end).map((line) => line.replace(indent, ''));
  state.blocks.push({ type: 'code', language: opening.language, code: code.join('\n') });
  state.isOpen = false;
  return end;
}

function isClosing(line: string, opening: CodeFence): boolean {
  const fence = codeFence(line);
  return fence !== undefined && closes(fence, opening);
}

function addText(state: State, line: string): void {
  const last = state.blocks.at(-1);
  const entry = listEntry(line);
  if (entry && last?.type === 'list' && continues(last, entry)) last.entries.push([entry.text]);
  else if (entry && entry.number === 1)
    state.blocks.push({ type: 'list', ordered: entry.ordered, entries: [[entry.text]] });
  else if (last?.type === 'list' && /^\s/.test(line)) addToEntry(last.entries.at(-1) ?? [], line.trim(), state.isOpen);
  else if (last?.type === 'paragraph' && state.isOpen) last.text += `\n${line.trim()}`;
  else state.blocks.push({ type: 'paragraph', text: line.trim() });
  state.isOpen = true;
}

function addToEntry(paragraphs: string[], text: string, isOpen: boolean): void {
  if (isOpen) paragraphs.push(`${paragraphs.pop() ?? ''}\n${text}`);
  else paragraphs.push(text);
}

function listEntry(line: string): Entry | undefined {
  const [, marker, number, text] = /^(-|(\d{1,9})\.)[ \t]+(\S.*)$/.exec(line) ?? [];
  if (marker === undefined || text === undefined) return undefined;
  return { ordered: number !== undefined, number: Number(number ?? 1), text: text.trim() };
}

/** Numbers must count up, or all be 1: anything else is a year or a sum at the start of a line. */
function continues(list: { ordered: boolean; entries: readonly string[][] }, entry: Entry): boolean {
  return (
    list.ordered === entry.ordered && (!entry.ordered || entry.number === list.entries.length + 1 || entry.number === 1)
  );
}
