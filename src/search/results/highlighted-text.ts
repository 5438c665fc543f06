import type { HighlightedSpan } from '../search-types.ts';

/** Converts spans of text to nodes, with the marked ones in an element. */
export const highlightedNodes = (parts: HighlightedSpan[], name: 'mark' | 'em'): (Node | string)[] =>
  parts.map(({ text, marked }) => {
    if (!marked) return text;
    const node = document.createElement(name);
    node.textContent = text;
    return node;
  });

/**
 * An element with highlighted text. Equal text is not written again, because the browser would lay
 * it out again.
 */
export class HighlightedText {
  readonly #element: Element;
  #shown: HighlightedSpan[] = [];

  constructor(element: Element) {
    this.#element = element;
  }

  show(parts: HighlightedSpan[]): void {
    if (isSame(parts, this.#shown)) return;
    this.#shown = parts;
    this.#element.replaceChildren(...highlightedNodes(parts, 'mark'));
  }
}

const isSame = (parts: HighlightedSpan[], others: HighlightedSpan[]): boolean =>
  parts.length === others.length &&
  parts.every(({ text, marked }, index) => text === others[index]?.text && marked === others[index].marked);

/**
 * Shortens the beginning of a snippet, so that its first match is within about `limit` characters
 * and visible in one line.
 */
export function shortenLead(snippet: HighlightedSpan[], limit: number): HighlightedSpan[] {
  const first = snippet.findIndex(({ marked }) => marked);
  const lead = snippet
    .slice(0, Math.max(0, first))
    .map(({ text }) => text)
    .join('');
  if (lead.length <= limit) return snippet;
  const end = lead.slice(-limit);
  const wordStart = end.indexOf(' ') + 1;
  return [{ text: `… ${end.slice(wordStart)}`, marked: false }, ...snippet.slice(first)];
}
