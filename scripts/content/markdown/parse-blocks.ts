import { type Fence, findBlockEnd, parseFence } from './fences.ts';

/** A block of an answer. Each item of a list is a list of paragraphs. */
export type AnswerBlock =
  | { type: 'code'; language: string; code: string }
  | { type: 'list'; ordered: boolean; items: string[][] }
  | { type: 'paragraph'; text: string };
type Item = { ordered: boolean; number: number; text: string };
/** `isOpen` is true while the next line continues the last paragraph. */
type State = { blocks: AnswerBlock[]; isOpen: boolean };

/** Splits an answer into paragraphs, lists and fenced code. Nothing else in an answer is Markdown. */
export function parseBlocks(answer: string): AnswerBlock[] {
  const lines = answer.split('\n');
  const state: State = { blocks: [], isOpen: false };
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    const fence = parseFence(line);
    if (fence) index = addCode(state, fence, { lines, start: index });
    else if (line.trim() === '') state.isOpen = false;
    else addText(state, line);
  }
  return state.blocks;
}

/** Returns the index of the block's last line. */
function addCode(state: State, opening: Fence, { lines, start }: { lines: readonly string[]; start: number }): number {
  const { end, isClosed } = findBlockEnd(lines, start, opening);
  const indent = new RegExp(`^ {0,${opening.indent}}`);
  const code = lines.slice(start + 1, end).map((line) => line.replace(indent, ''));
  state.blocks.push({ type: 'code', language: opening.language, code: code.join('\n') });
  state.isOpen = false;
  return isClosed ? end : end - 1;
}

function addText(state: State, line: string): void {
  const last = state.blocks.at(-1);
  const item = parseItem(line);
  if (item && last?.type === 'list' && continues(last, item)) last.items.push([item.text]);
  else if (item && item.number === 1) state.blocks.push({ type: 'list', ordered: item.ordered, items: [[item.text]] });
  else if (last?.type === 'list' && /^\s/.test(line)) addToItem(last.items.at(-1) ?? [], line.trim(), state.isOpen);
  else if (last?.type === 'paragraph' && state.isOpen) last.text += `\n${line.trim()}`;
  else state.blocks.push({ type: 'paragraph', text: line.trim() });
  state.isOpen = true;
}

function addToItem(paragraphs: string[], text: string, isOpen: boolean): void {
  if (isOpen) paragraphs.push(`${paragraphs.pop() ?? ''}\n${text}`);
  else paragraphs.push(text);
}

function parseItem(line: string): Item | undefined {
  const [, marker, number, text] = /^(-|(\d{1,9})\.)[ \t]+(\S.*)$/.exec(line) ?? [];
  if (marker === undefined || text === undefined) return undefined;
  return { ordered: number !== undefined, number: Number(number ?? 1), text: text.trim() };
}

/** Numbers must count up, or all be 1. Any other number is text, like a year or an amount at the start of a line. */
function continues(list: { ordered: boolean; items: readonly string[][] }, item: Item): boolean {
  return list.ordered === item.ordered && (!item.ordered || item.number === list.items.length + 1 || item.number === 1);
}
