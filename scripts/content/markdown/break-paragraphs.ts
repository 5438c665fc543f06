import { escapeRegexp } from '../../../src/lib/text/strings.ts';
import { firstSentenceEnd } from './first-sentence.ts';
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

/** The parts of a paragraph with a list. `after` are the sentences after the list. */
export type SplitList = { before: string; items: string[]; after: string };

/**
 * Splits a paragraph around a list. Each item begins with its words in `beginnings`, behind a space or at the start.
 * Returns undefined if the paragraph does not have all of them in this order.
 */
export function splitList(paragraph: string, beginnings: readonly string[]): SplitList | undefined {
  const starts: number[] = [];
  for (const beginning of beginnings) {
    const start = ` ${paragraph}`.indexOf(` ${beginning}`, starts.at(-1) ?? 0);
    if (start === -1) return undefined;
    starts.push(start);
  }
  const last = starts.at(-1) ?? 0;
  const end = last + firstSentenceEnd(paragraph.slice(last));
  const items = starts.map((start, index) => paragraph.slice(start, starts[index + 1] ?? end).trim());
  return { before: paragraph.slice(0, starts[0]).trim(), items, after: paragraph.slice(end).trim() };
}
