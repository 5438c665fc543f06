import type { Nodes, RootContent } from 'mdast';
import { parsePage } from './mdx.ts';

/**
 * The plain text of the answer in a page's body (MDX without front matter). A blank line separates
 * blocks; list markers and code stay.
 */
export function plainText(mdxBody: string): string {
  return nodesText(parsePage(mdxBody).answer);
}

/** The plain text of blocks. A blank line separates blocks, a line break the items of a list. */
export function nodesText(blocks: readonly RootContent[]): string {
  return blocks.map(nodeText).join('\n\n');
}

function nodeText(node: Nodes): string {
  if (node.type === 'break') return '\n';
  if (node.type === 'inlineCode') return parseInlineCode(node.value).code;
  // The editor made this list of a sentence, and its words are those of the sentence.
  if (node.type === 'mdxJsxFlowElement' && node.name === 'Items') {
    return node.children.flatMap((list) => ('children' in list ? list.children.map(nodeText) : [])).join('\n');
  }
  if (node.type === 'list') {
    return node.children
      .map((line, position) => `${node.ordered ? `${position + 1}.` : '-'} ${nodesText(line.children)}`)
      .join('\n');
  }
  if ('children' in node) return node.children.map(nodeText).join('');
  return 'value' in node ? node.value : '';
}

type InlineCode = { code: string; language: string };

const suffix = /^([\s\S]*)\{:([a-z0-9+#.-]+)\}$/i;

/**
 * Splits the text of a generated code span into its code and its Shiki language: `SELECT{:sql}`.
 */
export function parseInlineCode(value: string): InlineCode {
  const [, code, language] = suffix.exec(value) ?? [];
  return code === undefined || language === undefined ? { code: value, language: 'text' } : { code, language };
}
