import type { TextPart } from '../search-types.ts';

/** Parts of text as nodes, the marked ones in this element. */
export const markedNodes = (parts: TextPart[], name: 'mark' | 'em'): (Node | string)[] =>
  parts.map(({ text, marked }) => {
    if (!marked) return text;
    const node = document.createElement(name);
    node.textContent = text;
    return node;
  });

/** An element that shows marked text. What stays the same is not written again: the browser would style it and lay it out anew. */
export class MarkedText {
  readonly #element: Element;
  #shown: TextPart[] = [];

  constructor(element: Element) {
    this.#element = element;
  }

  show(parts: TextPart[]): void {
    if (isSame(parts, this.#shown)) return;
    this.#shown = parts;
    this.#element.replaceChildren(...markedNodes(parts, 'mark'));
  }
}

const isSame = (parts: TextPart[], others: TextPart[]): boolean =>
  parts.length === others.length &&
  parts.every(({ text, marked }, index) => text === others[index]?.text && marked === others[index].marked);
