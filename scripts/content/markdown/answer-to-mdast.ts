import type { ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { nodesText } from '../../../src/lib/answers/plain-text.ts';
import type { LabelSplitter } from './bold-labels.ts';
import { breakParagraph } from './break-paragraphs.ts';
import { firstSentenceEnd } from './first-sentence.ts';
import type { LiteralMarker } from './inline-literals.ts';
import type { TermLinker } from './link-terms.ts';
import { type AnswerBlock, parseBlocks } from './parse-blocks.ts';
import { parseInline } from './parse-inline.ts';
import { maskCode, splitInline } from './split-inline.ts';

/** The steps that every answer goes through. They are prepared once from the data files. */
export type AnswerStyle = {
  /** The beginnings of sentences that start a new paragraph. */
  breaksOf: (slug: string) => readonly string[];
  markLiterals: LiteralMarker;
  splitLabels: LabelSplitter;
  linkTerms: TermLinker;
};
export type AnswerTree = { short: string; children: RootContent[] };

/** In characters. A longer first sentence is no short answer. */
const MAX_SHORT_LENGTH = 600;

/** Turns an answer into a Markdown tree, and its first sentence into plain text. */
export function answerToMdast(slug: string, answer: string, style: AnswerStyle): AnswerTree {
  const phrasing = (text: string): PhrasingContent[] => style.markLiterals(slug, parseInline(text));
  const breaks = style.breaksOf(slug);
  const paragraphsOf = (text: string): RootContent[] =>
    breakParagraph(text, breaks).flatMap((part) => style.splitLabels(phrasing(part)).map(paragraph));
  const blocks = parseBlocks(answer).flatMap((block) => toNodes(block, phrasing, paragraphsOf));
  const children = splitFirstSentence(blocks);
  return { short: shortAnswer(children[0]), children: style.linkTerms(slug, children) };
}

function toNodes(
  block: AnswerBlock,
  phrasing: (text: string) => PhrasingContent[],
  paragraphsOf: (text: string) => RootContent[],
): RootContent[] {
  if (block.type === 'code') return [{ type: 'code', lang: fenceLanguage(block.language), value: block.code }];
  if (block.type === 'paragraph') return paragraphsOf(block.text);
  const children = block.items.map(
    (texts): ListItem => ({
      type: 'listItem',
      spread: texts.length > 1,
      children: texts.map((text) => paragraph(phrasing(text))),
    }),
  );
  return [{ type: 'list', ordered: block.ordered, start: block.ordered ? 1 : null, spread: false, children }];
}

function paragraph(children: PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children };
}

function fenceLanguage(typed: string): string | null {
  return /^[\w+#.-]+$/.test(typed) ? typed.toLowerCase() : null;
}

function splitFirstSentence(blocks: readonly RootContent[]): RootContent[] {
  const [first, ...rest] = blocks;
  if (first?.type !== 'paragraph' || first.children[0]?.type === 'strong') return [...blocks];
  const parts = splitInline(first.children, [firstSentenceEnd(maskCode(first.children))]);
  return [...parts.map(paragraph), ...rest];
}

function shortAnswer(first: RootContent | undefined): string {
  if (first?.type !== 'paragraph' || first.children[0]?.type === 'strong') return '';
  const text = nodesText([first]).replace(/\s+/g, ' ').trim();
  return text.length > MAX_SHORT_LENGTH ? '' : text;
}
