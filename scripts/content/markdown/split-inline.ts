import type { PhrasingContent } from 'mdast';

/**
 * Splits the nodes of a paragraph at ascending indexes of its masked text. Removes white space and
 * line breaks around each cut.
 */
export function splitInline(nodes: readonly PhrasingContent[], places: readonly number[]): PhrasingContent[][] {
  const parts: PhrasingContent[][] = [[]];
  const cuts = places.filter((place) => place > 0);
  let [position, next] = [0, 0];
  for (const node of nodes) {
    let [rest, end]: [PhrasingContent, number] = [node, position + maskedLength(node)];
    while ((cuts[next] ?? Number.POSITIVE_INFINITY) < end && rest.type === 'text') {
      const cut = cuts[next++] ?? end;
      parts.at(-1)?.push({ type: 'text', value: rest.value.slice(0, cut - position) });
      rest = { type: 'text', value: rest.value.slice(cut - position) };
      position = cut;
      parts.push([]);
    }
    parts.at(-1)?.push(rest);
    position = end;
    if (cuts[next] === end) {
      next += 1;
      parts.push([]);
    }
  }
  return parts.map(trimNodes).filter((part) => part.length > 0);
}

function trimNodes(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const kept = nodes.slice(nodes.findIndex(isVisible), nodes.findLastIndex(isVisible) + 1);
  const last = kept.length - 1;
  return nodes.some(isVisible) ? kept.map((node, index) => trimNode(node, index === 0, index === last)) : [];
}

function isVisible(node: PhrasingContent): boolean {
  return node.type === 'text' ? node.value.trim() !== '' : node.type !== 'break';
}

function trimNode(node: PhrasingContent, isFirst: boolean, isLast: boolean): PhrasingContent {
  if (node.type !== 'text') return node;
  const value = isFirst ? node.value.trimStart() : node.value;
  return { type: 'text', value: isLast ? value.trimEnd() : value };
}

/**
 * The paragraph as one string in which code is a row of `X`. Rules about sentences then do not
 * match inside code.
 */
export function maskCode(nodes: readonly PhrasingContent[]): string {
  return nodes.map((node) => maskedText(node)).join('');
}

/** The length of a node in the masked text. */
function maskedLength(node: PhrasingContent): number {
  return maskedText(node).length;
}

function maskedText(node: PhrasingContent): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'inlineCode') return 'X'.repeat(node.value.length);
  return ' ';
}
