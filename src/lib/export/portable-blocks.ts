import type { Nodes, RootContent } from 'mdast';
import { parseInlineCode } from '../inline-code.ts';

/** Blocks of an answer for reading elsewhere: whole addresses by `absolute`, and code without the name of its language. */
export function portableBlocks(blocks: readonly RootContent[], absolute: (address: string) => string): RootContent[] {
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
