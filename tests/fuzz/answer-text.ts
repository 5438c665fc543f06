import { type AnswerBlock, answerBlocks } from '../../scripts/content/markdown/parse-blocks.ts';
import { parsePhrasing } from '../../scripts/content/markdown/parse-inline.ts';

/** What a reader sees of an answer as typed: all but backticks around code and the markers of a list. */
export function shownText(answer: string): string {
  return answerBlocks(answer).map(shownBlock).join('');
}

/** The same with a list's markers, as plain text has them. */
export function typedText(answer: string): string {
  return answerBlocks(answer).map(typedBlock).join('');
}

function shownBlock(block: AnswerBlock): string {
  if (block.type === 'code') return block.code;
  const texts = block.type === 'list' ? block.entries.flat() : [block.text];
  return texts
    .flatMap(parsePhrasing)
    .map((node) => ('value' in node ? node.value.replace(/\{:text\}$/, '') : ' '))
    .join('');
}

function typedBlock(block: AnswerBlock): string {
  if (block.type !== 'list') return shownBlock(block);
  const lines = block.entries.map((texts) => shownBlock({ ...block, entries: [texts] }));
  return lines.map((line, index) => `${block.ordered ? `${index + 1}.` : '-'} ${line}`).join('');
}
