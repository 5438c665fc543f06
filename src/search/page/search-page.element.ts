import { type SearchWish, searchAddress, searchWish, typedWish } from '../search-url.ts';
import '../../copy/copy-link.element.ts';
import { isTouch, requireElement } from '../../lib/dom/dom.ts';
import { loadSearch } from '../client/load-engine.ts';
import { rememberSearch } from '../results/recent-searches.element.ts';
import { SearchResults } from '../results/search-results.element.ts';

/** `<search-page>`: answers what its address asks for, and keeps the address equal to what is asked. */
class SearchPage extends HTMLElement {
  readonly #input = requireElement(this, 'input[name=q]', HTMLInputElement);
  readonly #results = requireElement(this, 'search-results', SearchResults);
  readonly #title = document.title;
  /** Whether Back should lead to what is shown now: it came from an address or was submitted, and not by typing. */
  #isSettled = true;

  connectedCallback(): void {
    this.#input.addEventListener('focus', () => void loadSearch().catch(() => {}));
    this.#input.addEventListener('input', () => this.#typed());
    requireElement(this, 'form', HTMLFormElement).addEventListener('submit', (event) => this.#submit(event));
    this.#results.addEventListener('search-wish', ({ detail }) => {
      this.#input.value = detail.query;
      this.#isSettled = true;
      // What was chosen may be gone with the next results; only a topic stays.
      if (!isTouch() && !this.#results.filter.contains(document.activeElement)) this.#input.focus();
      this.#go(detail);
    });
    addEventListener('popstate', this.#read);
    // Somebody may have begun to type before this script was there.
    const early = this.#input.value;
    this.#read();
    if (early !== '' && early !== this.#input.value) {
      this.#input.value = early;
      this.#typed();
    }
    if (this.#input.value === '' && !isTouch()) this.#input.focus();
  }

  #typed(): void {
    this.#go(typedWish(this.#input.value, this.#results.wish));
    this.#isSettled = false;
  }

  readonly #read = (): void => {
    const wish = searchWish(location.search, this.#results.filter.topics);
    this.#input.value = wish.query;
    this.#isSettled = wish.query !== '';
    if (wish.query !== '') this.#results.dataset.view = 'waiting';
    this.#show(wish);
  };

  /** Typing over something settled, and every deliberate step, makes an entry for Back; more typing renews that entry. */
  #go(wish: SearchWish): void {
    const address = location.pathname + searchAddress(wish);
    if (address !== location.pathname + location.search)
      history[this.#isSettled ? 'pushState' : 'replaceState'](null, '', address);
    this.#show(wish);
  }

  #show(wish: SearchWish): void {
    document.title = wish.query === '' ? this.#title : `${wish.query} · ${this.#title}`;
    void this.#results.ask(wish);
  }

  #submit(event: Event): void {
    event.preventDefault();
    this.#isSettled = true;
    if (this.#results.wish.query !== '') rememberSearch(this.#results.wish.query);
    if (this.#results.dataset.view === 'failed') this.#show(this.#results.wish);
    if (isTouch()) this.#input.blur();
  }
}

customElements.define('search-page', SearchPage);
