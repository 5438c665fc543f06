import { type AnswerBlock, parseBlocks } from '../../scripts/content/markdown/parse-blocks.ts';
import { parseInline } from '../../scripts/content/markdown/parse-inline.ts';

/** The text of an answer as a page shows it: without backticks around code and list markers. */
export function shownText(answer: string): string {
  return parseBlocks(answer).map(shownBlock).join('');
}

/** The text of an answer as plain text: without backticks around code, with list markers. */
export function typedText(answer: string): string {
  return parseBlocks(answer).map(typedBlock).join('');
}

function shownBlock(block: AnswerBlock): string {
  if (block.type === 'code') return block.code;
  const texts = block.type === 'list' ? block.items.flat() : [block.text];
  return texts
    .flatMap(parseInline)
    .map((node) => ('value' in node ? node.value.replace(/\{:text\}$/, '') : ' '))
    .join('');
}

function typedBlock(block: AnswerBlock): string {
  if (block.type !== 'list') return shownBlock(block);
  const lines = block.items.map((texts) => shownBlock({ ...block, items: [texts] }));
  return lines.map((line, index) => `${block.ordered ? `${index + 1}.` : '-'} ${line}`).join('');
}
