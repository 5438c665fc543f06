import { readStorage, writeStorage } from '../../lib/dom/storage.ts';
import { HIGHLIGHTS_KEY, parseHighlights, wordSpans } from './highlight-words.ts';

const HIGHLIGHT = 'search';

const isVisible = ({ top, bottom }: DOMRect): boolean =>
  top >= (document.querySelector('body > header')?.clientHeight ?? 0) && bottom <= innerHeight;

/**
 * `<search-highlight>` around an answer: highlights the words of the search until the next click or
 * typed character.
 */
class SearchHighlight extends HTMLElement {
  /** A prerendered page is visited when it is shown. */
  connectedCallback(): void {
    if (document.prerendering) document.addEventListener('prerenderingchange', () => this.#highlight(), { once: true });
    else this.#highlight();
  }

  #highlight(): void {
    const words = parseHighlights(readStorage('sessionStorage', HIGHLIGHTS_KEY), location.pathname);
    if (words.length === 0 || !('highlights' in CSS)) return;
    writeStorage('sessionStorage', HIGHLIGHTS_KEY, null);
    const ranges = wordRanges(this, words);
    CSS.highlights.set(HIGHLIGHT, new Highlight(...ranges));
    const [first] = ranges;
    if (first && !isVisible(first.getBoundingClientRect()))
      first.startContainer.parentElement?.scrollIntoView({ block: 'center' });
    addEventListener('click', this);
    addEventListener('keydown', this);
  }

  disconnectedCallback(): void {
    this.#clear();
  }

  handleEvent(event: Event): void {
    // The space bar and named keys scroll, so the visitor is still reading.
    const isReading =
      event instanceof KeyboardEvent && (event.key === ' ' || (event.key.length > 1 && event.key !== 'Escape'));
    if (!isReading) this.#clear();
  }

  #clear(): void {
    CSS.highlights?.delete(HIGHLIGHT);
    removeEventListener('click', this);
    removeEventListener('keydown', this);
  }
}

type Piece = { node: Text; start: number };

const blockOf = (node: Text): Element | null =>
  node.parentElement?.closest('p, li, pre, h2, h3, td, th, dt, dd') ?? null;

/**
 * The text below a node as one string. A line break separates blocks, so that no word crosses them.
 */
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

/** Finds words below a node. A match may cross elements in a line of code. */
function wordRanges(root: Node, words: string[]): Range[] {
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

customElements.define('search-highlight', SearchHighlight);
