import { parseAnswer } from '../parse-answer.ts';
import { nodesText } from '../plain-text.ts';
import { markdownText } from './markdown-text.ts';
import { portableBlocks } from './portable-blocks.ts';

/** An answer for reading elsewhere, from a page's body: as plain text, and as Markdown with whole addresses by `absolute`. */
export function portableAnswer(
  mdxBody: string,
  absolute: (address: string) => string,
): { text: string; markdown: string } {
  const blocks = parseAnswer(mdxBody);
  return { text: nodesText(blocks), markdown: markdownText(portableBlocks(blocks, absolute)) };
}
