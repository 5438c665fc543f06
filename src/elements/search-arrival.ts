import { arrivalWords } from '../lib/search/search-arrival.ts';
import { ARRIVAL_KEY } from './hand-over-words.ts';
import { readStored, writeStored } from './stored.ts';
import { wordRanges } from './word-ranges.ts';

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
    const words = arrivalWords(readStored('sessionStorage', ARRIVAL_KEY), location.pathname);
    if (words.length === 0 || !('highlights' in CSS)) return;
    writeStored('sessionStorage', ARRIVAL_KEY, null);
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
