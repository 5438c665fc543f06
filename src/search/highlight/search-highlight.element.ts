import { readStorage, writeStorage } from '../../lib/dom/storage.ts';
import { wordSpans } from '../engine/find-matches.ts';
import { ARRIVAL_KEY, arrivalWords } from './handover.ts';

const HIGHLIGHT = 'search';

const isVisible = ({ top, bottom }: DOMRect): boolean =>
  top >= (document.querySelector('body > header')?.clientHeight ?? 0) && bottom <= innerHeight;

/** `<search-arrival>` around an answer: where a search result led here, its words are marked until the next click or key typed. */
class SearchArrival extends HTMLElement {
  /** A page that the browser opened ahead is arrived at when it is shown. */
  connectedCallback(): void {
    if (document.prerendering) document.addEventListener('prerenderingchange', () => this.#arrive(), { once: true });
    else this.#arrive();
  }

  #arrive(): void {
    const words = arrivalWords(readStorage('sessionStorage', ARRIVAL_KEY), location.pathname);
    if (words.length === 0 || !('highlights' in CSS)) return;
    writeStorage('sessionStorage', ARRIVAL_KEY, null);
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
    // Space and the named keys scroll: one is still reading.
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

customElements.define('search-arrival', SearchArrival);

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
