import { wordSpans } from '../lib/search/word-spans.ts';

type Piece = { node: Text; start: number };

const blockOf = (node: Text): Element | null =>
  node.parentElement?.closest('p, li, pre, h2, h3, td, th, dt, dd') ?? null;

/** The text below a node as one string; blocks are parted by a line break, so that no word runs over their border. */
function textBelow(root: Node): { text: string; pieces: Piece[] } {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const pieces: Piece[] = [];
  let text = '';
  for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
    const before = pieces.at(-1)?.node;
    if (before && blockOf(before) !== blockOf(node)) text += '\n';
    pieces.push({ node, start: text.length });
    text += node.data;
  }
  return { text, pieces };
}

/** Where these words stand below a node, also across the elements inside a line of code. */
export function wordRanges(root: Node, words: string[]): Range[] {
  const { text, pieces } = textBelow(root);
  return wordSpans(text, words).flatMap(({ start, end }) => {
    const first = pieces.findLast((piece) => piece.start <= start);
    const last = pieces.findLast((piece) => piece.start < end);
    if (!first || !last) return [];
    const range = document.createRange();
    range.setStart(first.node, start - first.start);
    range.setEnd(last.node, end - last.start);
    return range;
  });
}
