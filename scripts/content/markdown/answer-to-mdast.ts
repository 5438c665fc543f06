import type { List, ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { nodesText } from '../../../src/lib/answers/plain-text.ts';
import type { AnswerList } from '../../../src/model/data-files.ts';
import type { LabelSplitter } from './bold-labels.ts';
import { breakParagraph, splitList } from './break-paragraphs.ts';
import { fenceLanguage } from './fences.ts';
import type { LiteralMarker } from './inline-literals.ts';
import { type Led, splitLead } from './lead.ts';
import type { TermLinker } from './link-terms.ts';
import { element } from './page-elements.ts';
import { type AnswerBlock, parseBlocks } from './parse-blocks.ts';
import { parseInline } from './parse-inline.ts';

/** The steps that every answer goes through. They are prepared once from the data files. */
export type AnswerStyle = {
  /** The beginnings of sentences that start a new paragraph. */
  breaksOf: (slug: string) => readonly string[];
  /** The list in the answer, if it has one. */
  listOf: (slug: string) => AnswerList | undefined;
  markLiterals: LiteralMarker;
  splitLabels: LabelSplitter;
  linkTerms: TermLinker;
};
/** A question's text. `lead` is the number of sentences that the editor wants as its short answer. */
export type AnswerText = { slug: string; title: string; answer: string; lead?: number | undefined };
/** The first sentence of an answer as plain text, the number of paragraphs in its lead, and its blocks. */
export type AnswerTree = { short: string; lead: number; children: RootContent[] };

/** In characters. A longer first sentence is no short answer. */
const MAX_SHORT_LENGTH = 600;

/** Turns an answer into a Markdown tree, and its first sentence into plain text. */
export function answerToMdast({ slug, title, answer, lead: wanted }: AnswerText, style: AnswerStyle): AnswerTree {
  const phrasing = (text: string): PhrasingContent[] => style.markLiterals(slug, parseInline(text));
  const breaks = style.breaksOf(slug);
  const labelled = (text: string): RootContent[] => style.splitLabels(phrasing(text)).map(paragraph);
  const paragraphsOf = (text: string, list?: AnswerList): RootContent[] =>
    breakParagraph(text, breaks).flatMap((part) => {
      const split = list && splitList(part, list.items);
      if (!split) return labelled(part);
      const items = listNode(
        split.items.map((item) => [item]),
        list.ordered,
        phrasing,
      );
      return [...labelled(split.before), element('Items', {}, [items]), ...labelled(split.after)];
    });
  const toBlocks = (list?: AnswerList): Led => {
    const blocks = parseBlocks(answer).flatMap((block) => toNodes(block, phrasing, (text) => paragraphsOf(text, list)));
    return splitLead(title, blocks, wanted);
  };
  const list = style.listOf(slug);
  const { lead, blocks } = toBlocks(list);
  // The short answer is a whole sentence, with the items that the page lists.
  const [first] = list ? toBlocks().blocks : blocks;
  return { short: shortAnswer(first), lead, children: style.linkTerms(slug, blocks) };
}

function toNodes(
  block: AnswerBlock,
  phrasing: (text: string) => PhrasingContent[],
  paragraphsOf: (text: string) => RootContent[],
): RootContent[] {
  if (block.type === 'code') return [{ type: 'code', lang: fenceLanguage(block.language), value: block.code }];
  if (block.type === 'paragraph') return paragraphsOf(block.text);
  return [listNode(block.items, block.ordered, phrasing)];
}

/** A list. Each item is a list of paragraphs. */
function listNode(
  items: readonly (readonly string[])[],
  ordered = false,
  phrasing: (text: string) => PhrasingContent[],
): List {
  const children = items.map(
    (texts): ListItem => ({
      type: 'listItem',
      spread: texts.length > 1,
      children: texts.map((text) => paragraph(phrasing(text))),
    }),
  );
  return { type: 'list', ordered, start: ordered ? 1 : null, spread: false, children };
}

function paragraph(children: PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children };
}

function shortAnswer(first: RootContent | undefined): string {
  if (first?.type !== 'paragraph' || first.children[0]?.type === 'strong') return '';
  const text = nodesText([first]).replace(/\s+/g, ' ').trim();
  return text.length > MAX_SHORT_LENGTH ? '' : text;
}
