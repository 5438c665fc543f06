import type { Nodes, RootContent } from 'mdast';
import { type Options, toMarkdown } from 'mdast-util-to-markdown';
import { parsePage } from '../answers/mdx.ts';
import { nodesText, parseInlineCode } from '../answers/plain-text.ts';

const options: Options = {
  bullet: '-',
  fences: true,
  listItemIndent: 'one',
  rule: '-',
  // CommonMark has no strikethrough and no tables, but most Markdown editors do.
  unsafe: [
    { character: '~', inConstruct: 'phrasing' },
    { character: '|', inConstruct: 'phrasing' },
  ],
};

/** Serialises blocks as CommonMark. */
export function markdownText(blocks: readonly RootContent[]): string {
  return toMarkdown({ type: 'root', children: [...blocks] }, options);
}

/** A link as Markdown, with an escaped title. */
export function markdownLink(title: string, url: string): string {
  const link = { type: 'link' as const, url, children: [{ type: 'text' as const, value: title }] };
  return toMarkdown({ type: 'paragraph', children: [link] }, { resourceLink: true }).trimEnd();
}

/** Makes the links of an answer absolute, removes the language suffix of inline code, and unwraps `<Items>`. */
function portableBlocks(blocks: readonly RootContent[], absolute: (address: string) => string): RootContent[] {
  return blocks
    .flatMap((block): RootContent[] => (block.type === 'mdxJsxFlowElement' ? block.children : [block]))
    .map((block) => toPortable(block, absolute));
}

function toPortable<Node extends Nodes>(node: Node, absolute: (address: string) => string): Node {
  if (node.type === 'inlineCode') return { ...node, value: parseInlineCode(node.value).code };
  if (!('children' in node)) return node;
  const children = node.children.map((child) => toPortable(child, absolute));
  return node.type === 'link' && node.url.startsWith('/')
    ? { ...node, url: absolute(node.url), children }
    : { ...node, children };
}

/** Blocks as plain text and as Markdown. */
export type Portable = { text: string; markdown: string };

/**
 * Converts the answer, the figure and the note in the MDX body of a question to plain text and to Markdown.
 * `absolute` turns an address of the site into an absolute URL.
 */
export function portablePage(
  mdxBody: string,
  absolute: (address: string) => string,
): { answer: Portable; figure: Portable | undefined; note: Portable | undefined } {
  const { answer, figure, note } = parsePage(mdxBody);
  const portable = (blocks: RootContent[]): Portable => ({
    text: nodesText(blocks),
    markdown: markdownText(portableBlocks(blocks, absolute)),
  });
  return { answer: portable(answer), figure: figure && portable(figure), note: note && portable(note) };
}
