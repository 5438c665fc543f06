import type { PhrasingContent } from 'mdast';

/** A paragraph as one string in which code is a row of `X`, so that no rule about sentences looks into it. */
export function flatText(nodes: readonly PhrasingContent[]): string {
  return nodes.map((node) => flatNode(node)).join('');
}

/** The length of a node in the flat text. */
export function flatLength(node: PhrasingContent): number {
  return flatNode(node).length;
}

function flatNode(node: PhrasingContent): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'inlineCode') return 'X'.repeat(node.value.length);
  return ' ';
}
