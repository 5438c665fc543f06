import type { Nodes, RootContent } from 'mdast';
import { type Options, toMarkdown } from 'mdast-util-to-markdown';
import { parseAnswer } from '../answers/mdx.ts';
import { nodesText, parseInlineCode } from '../answers/plain-text.ts';

const options: Options = {
  bullet: '-',
  fences: true,
  listItemIndent: 'one',
  rule: '-',
  // Strikethrough and tables are not in CommonMark, but in most places where people paste.
  unsafe: [
    { character: '~', inConstruct: 'phrasing' },
    { character: '|', inConstruct: 'phrasing' },
  ],
};

/** Serialises blocks as CommonMark. */
export function markdownText(blocks: readonly RootContent[]): string {
  return toMarkdown({ type: 'root', children: [...blocks] }, options);
}

/** A Markdown link. Escapes the title. */
export function markdownLink(title: string, url: string): string {
  const link = { type: 'link' as const, url, children: [{ type: 'text' as const, value: title }] };
  return toMarkdown({ type: 'paragraph', children: [link] }, { resourceLink: true }).trimEnd();
}

/** Blocks for use elsewhere: `absolute` gives whole URLs, and code has no language suffix. */
function portableBlocks(blocks: readonly RootContent[], absolute: (address: string) => string): RootContent[] {
  return blocks.map((block) => toPortable(block, absolute));
}

function toPortable<Node extends Nodes>(node: Node, absolute: (address: string) => string): Node {
  if (node.type === 'inlineCode') return { ...node, value: parseInlineCode(node.value).code };
  if (!('children' in node)) return node;
  const children = node.children.map((child) => toPortable(child, absolute));
  return node.type === 'link' && node.url.startsWith('/')
    ? { ...node, url: absolute(node.url), children }
    : { ...node, children };
}

/**
 * Converts the body of a page for use elsewhere: to plain text, and to Markdown with whole URLs
 * from `absolute`.
 */
export function portableAnswer(
  mdxBody: string,
  absolute: (address: string) => string,
): { text: string; markdown: string } {
  const blocks = parseAnswer(mdxBody);
  return { text: nodesText(blocks), markdown: markdownText(portableBlocks(blocks, absolute)) };
}
