import type { Nodes, RootContent } from 'mdast';
import { type Options, toMarkdown } from 'mdast-util-to-markdown';
import { parseAnswer } from '../answers/mdx.ts';
import { nodesText, parseInlineCode } from '../answers/plain-text.ts';

const options: Options = {
  bullet: '-',
  fences: true,
  listItemIndent: 'one',
  rule: '-',
  // Struck through and tables are no part of CommonMark, but of most places where people paste.
  unsafe: [
    { character: '~', inConstruct: 'phrasing' },
    { character: '|', inConstruct: 'phrasing' },
  ],
};

/** Blocks as Markdown that every CommonMark reader understands. */
export function markdownText(blocks: readonly RootContent[]): string {
  return toMarkdown({ type: 'root', children: [...blocks] }, options);
}

/** A link as Markdown; what Markdown would read as markup in the title is escaped. */
export function markdownLink(title: string, url: string): string {
  const link = { type: 'link' as const, url, children: [{ type: 'text' as const, value: title }] };
  return toMarkdown({ type: 'paragraph', children: [link] }, { resourceLink: true }).trimEnd();
}

/** Blocks of an answer for reading elsewhere: whole addresses by `absolute`, and code without the name of its language. */
function portableBlocks(blocks: readonly RootContent[], absolute: (address: string) => string): RootContent[] {
  return blocks.map((block) => portable(block, absolute));
}

function portable<Node extends Nodes>(node: Node, absolute: (address: string) => string): Node {
  if (node.type === 'inlineCode') return { ...node, value: parseInlineCode(node.value).code };
  if (!('children' in node)) return node;
  const children = node.children.map((child) => portable(child, absolute));
  return node.type === 'link' && node.url.startsWith('/')
    ? { ...node, url: absolute(node.url), children }
    : { ...node, children };
}

/** An answer for reading elsewhere, from a page's body: as plain text, and as Markdown with whole addresses by `absolute`. */
export function portableAnswer(
  mdxBody: string,
  absolute: (address: string) => string,
): { text: string; markdown: string } {
  const blocks = parseAnswer(mdxBody);
  return { text: nodesText(blocks), markdown: markdownText(portableBlocks(blocks, absolute)) };
}
