import { requireElement } from '../../lib/dom/dom.ts';
import { readStorage, writeStorage } from '../../lib/dom/storage.ts';
import { recentSearches, withoutSearch, withSearch } from '../recent-searches.ts';
import { type SearchQuery, searchQueryString } from '../search-url.ts';

const STORAGE_KEY = 'recent-searches';

const read = (): string[] => recentSearches(readStorage('localStorage', STORAGE_KEY));
const write = (recent: string[]): void =>
  writeStorage('localStorage', STORAGE_KEY, recent.length > 0 ? JSON.stringify(recent) : null);

/** Stores a search on this device. */
export const storeSearch = (query: string): void => write(withSearch(read(), query));

/** `<recent-searches>`: the searches of this device, to repeat or to remove. */
export class RecentSearches extends HTMLElement {
  readonly #list = requireElement(this, 'ul', HTMLUListElement);
  readonly #template = requireElement(this, 'template', HTMLTemplateElement);

  connectedCallback(): void {
    requireElement(this, '[data-remove-all]', HTMLButtonElement).addEventListener('click', () => {
      write([]);
      this.show();
      this.#request('');
    });
  }

  show(): void {
    const recent = read();
    this.hidden = recent.length === 0;
    this.#list.replaceChildren(...recent.map((query) => this.#row(query)));
  }

  #row(query: string): Node {
    const row = requireElement(document.importNode(this.#template.content, true), 'li', HTMLLIElement);
    const again = requireElement(row, 'a', HTMLAnchorElement);
    again.search = searchQueryString({ query });
    requireElement(again, 'span', HTMLElement).textContent = query;
    again.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      this.#request(query);
    });
    const remove = requireElement(row, 'button', HTMLButtonElement);
    remove.setAttribute('aria-label', `Remove “${query}”`);
    remove.addEventListener('click', () => this.#remove(query, row));
    return row;
  }

  /** Moves the focus to the next row's button, or to the field after the last row. */
  #remove(query: string, row: Element): void {
    const next = (row.nextElementSibling ?? row.previousElementSibling)?.querySelector('button');
    write(withoutSearch(read(), query));
    row.remove();
    if (next) next.focus();
    else {
      this.hidden = true;
      this.#request('');
    }
  }

  #request(query: string): void {
    this.dispatchEvent(new CustomEvent<SearchQuery>('search-request', { bubbles: true, detail: { query } }));
  }
}

customElements.define('recent-searches', RecentSearches);
