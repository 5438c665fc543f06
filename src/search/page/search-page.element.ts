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
    this.#results.addEventListener('search-request', ({ detail }) => {
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
    this.#go(typedQuery(this.#input.value, this.#results.request));
    this.#isSettled = false;
  }

  readonly #read = (): void => {
    const request = parseSearchUrl(location.search, this.#results.filter.topics);
    this.#input.value = request.query;
    this.#isSettled = request.query !== '';
    if (request.query !== '') this.#results.dataset.view = 'waiting';
    this.#show(request);
  };

  /**
   * Adds a history entry for each deliberate step and for the first typed character after one.
   * Further typing replaces the entry.
   */
  #go(request: SearchQuery): void {
    const address = location.pathname + searchQueryString(request);
    if (address !== location.pathname + location.search)
      history[this.#isSettled ? 'pushState' : 'replaceState'](null, '', address);
    this.#show(request);
  }

  #show(request: SearchQuery): void {
    document.title = request.query === '' ? this.#title : `${request.query} · ${this.#title}`;
    void this.#results.ask(request);
  }

  #submit(event: Event): void {
    event.preventDefault();
    this.#isSettled = true;
    if (this.#results.request.query !== '') storeSearch(this.#results.request.query);
    if (this.#results.dataset.view === 'failed') this.#show(this.#results.request);
    if (isTouch()) this.#input.blur();
  }
}

customElements.define('search-page', SearchPage);
