import { parseSearchUrl, type SearchQuery, searchQueryString, typedQuery } from '../search-url.ts';
import '../../copy/copy-link.element.ts';
import { isTouch, requireElement } from '../../lib/dom/dom.ts';
import { loadSearch } from '../client/load-engine.ts';
import { storeSearch } from '../results/recent-searches.element.ts';
import { SearchResults } from '../results/search-results.element.ts';

/** `<search-page>`: answers the query in the address, and keeps the address up to date. */
class SearchPage extends HTMLElement {
  readonly #input = requireElement(this, 'input[name=q]', HTMLInputElement);
  readonly #results = requireElement(this, 'search-results', SearchResults);
  readonly #title = document.title;
  /**
   * True if Back should lead to the present results: they came from an address or were submitted,
   * not typed.
   */
  #isSettled = true;

  connectedCallback(): void {
    this.#input.addEventListener('focus', () => void loadSearch().catch(() => {}));
    this.#input.addEventListener('input', () => this.#typed());
    requireElement(this, 'form', HTMLFormElement).addEventListener('submit', (event) => this.#submit(event));
    this.#results.addEventListener('search-wish', ({ detail }) => {
      this.#input.value = detail.query;
      this.#isSettled = true;
      // The focused element may disappear with the next results, except a topic.
      if (!isTouch() && !this.#results.filter.contains(document.activeElement)) this.#input.focus();
      this.#go(detail);
    });
    addEventListener('popstate', this.#read);
    // A visitor may have typed before this script has loaded.
    const early = this.#input.value;
    this.#read();
    if (early !== '' && early !== this.#input.value) {
      this.#input.value = early;
      this.#typed();
    }
    if (this.#input.value === '' && !isTouch()) this.#input.focus();
  }

  #typed(): void {
    this.#go(typedQuery(this.#input.value, this.#results.wish));
    this.#isSettled = false;
  }

  readonly #read = (): void => {
    const wish = parseSearchUrl(location.search, this.#results.filter.topics);
    this.#input.value = wish.query;
    this.#isSettled = wish.query !== '';
    if (wish.query !== '') this.#results.dataset.view = 'waiting';
    this.#show(wish);
  };

  /**
   * Adds a history entry for each deliberate step and for the first typed character after one.
   * Further typing replaces the entry.
   */
  #go(wish: SearchQuery): void {
    const address = location.pathname + searchQueryString(wish);
    if (address !== location.pathname + location.search)
      history[this.#isSettled ? 'pushState' : 'replaceState'](null, '', address);
    this.#show(wish);
  }

  #show(wish: SearchQuery): void {
    document.title = wish.query === '' ? this.#title : `${wish.query} · ${this.#title}`;
    void this.#results.ask(wish);
  }

  #submit(event: Event): void {
    event.preventDefault();
    this.#isSettled = true;
    if (this.#results.wish.query !== '') storeSearch(this.#results.wish.query);
    if (this.#results.dataset.view === 'failed') this.#show(this.#results.wish);
    if (isTouch()) this.#input.blur();
  }
}

customElements.define('search-page', SearchPage);
