import { escapeRegexp } from '../../../src/lib/text/strings.ts';
import { parseBlocks } from './parse-blocks.ts';

/** The end of a sentence or of a clause, with closing quotes and parentheses. */
const SENTENCE_END = '(?<=[.!?:;)]["”’]*)';

const startsOf = (paragraph: string, beginning: string): number[] =>
  [...paragraph.matchAll(new RegExp(`${SENTENCE_END} +(?=${escapeRegexp(beginning)})`, 'g'))].map(({ index }) => index);

/** Splits a paragraph before each sentence that begins with one of these words. */
export function breakParagraph(paragraph: string, beginnings: readonly string[]): string[] {
  const starts = beginnings.flatMap((beginning) => startsOf(paragraph, beginning)).sort((a, b) => a - b);
  return [0, ...starts].map((start, index) => paragraph.slice(start, starts[index]).trim());
}

/** The number of sentences in an answer that begin with these words and not at the start of a paragraph. */
export const countBeginnings = (answer: string, beginning: string): number =>
  parseBlocks(answer).flatMap((block) => (block.type === 'paragraph' ? startsOf(block.text, beginning) : [])).length;
