import type { PhrasingContent } from 'mdast';

/** Part a paragraph's nodes at places of its flat text, in rising order; white space and line breaks around the cuts go. */
export function splitInline(nodes: readonly PhrasingContent[], places: readonly number[]): PhrasingContent[][] {
  const parts: PhrasingContent[][] = [[]];
  const cuts = places.filter((place) => place > 0);
  let [position, next] = [0, 0];
  for (const node of nodes) {
    let [rest, end]: [PhrasingContent, number] = [node, position + flatLength(node)];
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
  return parts.map(trimmed).filter((part) => part.length > 0);
}

function trimmed(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const kept = nodes.slice(nodes.findIndex(hasInk), nodes.findLastIndex(hasInk) + 1);
  const last = kept.length - 1;
  return nodes.some(hasInk) ? kept.map((node, index) => trimNode(node, index === 0, index === last)) : [];
}

function hasInk(node: PhrasingContent): boolean {
  return node.type === 'text' ? node.value.trim() !== '' : node.type !== 'break';
}

function trimNode(node: PhrasingContent, isFirst: boolean, isLast: boolean): PhrasingContent {
  if (node.type !== 'text') return node;
  const value = isFirst ? node.value.trimStart() : node.value;
  return { type: 'text', value: isLast ? value.trimEnd() : value };
}

/** A paragraph as one string in which code is a row of `X`, so that no rule about sentences looks into it. */
export function maskCode(nodes: readonly PhrasingContent[]): string {
  return nodes.map((node) => flatNode(node)).join('');
}

/** The length of a node in the flat text. */
function flatLength(node: PhrasingContent): number {
  return flatNode(node).length;
}

function flatNode(node: PhrasingContent): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'inlineCode') return 'X'.repeat(node.value.length);
  return ' ';
}
