import type { Paragraph, RootContent } from 'mdast';
import { nodesText } from '../../../src/lib/answers/plain-text.ts';
import { firstSentenceEnd } from './first-sentence.ts';
import { maskCode, splitInline } from './split-inline.ts';

/** In characters. A longer sentence is set in the size of the text: in the lead it has six lines. */
const MAX_LEAD_LENGTH = 190;
/** In characters, for the two sentences of a comparison. */
const MAX_COMPARISON_LENGTH = 260;

const comparison = /\bdifferences? between\b|\bvs\b/i;

/** The blocks of an answer. The first `lead` of them are its short answer, one sentence each. */
export type Led = { lead: number; blocks: RootContent[] };

/**
 * Sets the first sentences of an answer apart as its lead. `wanted` is the number that the editor chose. Without
 * it, a comparison has two, one for each side, if they are short, and any other answer has one.
 */
export function splitLead(title: string, blocks: readonly RootContent[], wanted?: number): Led {
  const one = splitSentence(blocks);
  const two = wanted === 2 || (wanted === undefined && comparison.test(title)) ? splitSecond(one) : one;
  const lengthOf = (block: RootContent | undefined): number => (block ? nodesText([block]).length : 0);
  const [first, second] = two.slice(0, 2).map(lengthOf);
  if (wanted === 0 || !isSentence(two[0]) || lengthOf(two[0]) > MAX_LEAD_LENGTH) return { lead: 0, blocks: one };
  return two !== one && isSentence(two[1]) && (first ?? 0) + (second ?? 0) <= MAX_COMPARISON_LENGTH
    ? { lead: 2, blocks: two }
    : { lead: 1, blocks: one };
}

const splitSecond = ([first, ...rest]: readonly RootContent[]): RootContent[] =>
  first ? [first, ...splitSentence(rest)] : [];

/** Makes the first sentence of the first paragraph a paragraph of its own. */
function splitSentence(blocks: readonly RootContent[]): RootContent[] {
  const [first, ...rest] = blocks;
  if (!isSentence(first)) return [...blocks];
  const parts = splitInline(first.children, [firstSentenceEnd(maskCode(first.children))]);
  return [...parts.map((children): Paragraph => ({ type: 'paragraph', children })), ...rest];
}

const isSentence = (block: RootContent | undefined): block is Paragraph =>
  block?.type === 'paragraph' && block.children[0]?.type !== 'strong';
