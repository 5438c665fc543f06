import { requireElement } from '../../lib/dom/dom.ts';
import { readStorage, writeStorage } from '../../lib/dom/storage.ts';
import { recentSearches, withoutSearch, withSearch } from '../recent-searches.ts';
import { type SearchWish, searchAddress } from '../search-url.ts';

const STORAGE_KEY = 'recent-searches';

const read = (): string[] => recentSearches(readStorage('localStorage', STORAGE_KEY));
const write = (recent: string[]): void =>
  writeStorage('localStorage', STORAGE_KEY, recent.length > 0 ? JSON.stringify(recent) : null);

/** Remember a search on this device. */
export const rememberSearch = (query: string): void => write(withSearch(read(), query));

/** `<recent-searches>`: the searches of this device, each to be made again or removed. */
export class RecentSearches extends HTMLElement {
  readonly #list = requireElement(this, 'ul', HTMLUListElement);
  readonly #template = requireElement(this, 'template', HTMLTemplateElement);

  connectedCallback(): void {
    requireElement(this, '[data-remove-all]', HTMLButtonElement).addEventListener('click', () => {
      write([]);
      this.show();
      this.#wish('');
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
    again.search = searchAddress({ query });
    requireElement(again, 'span', HTMLElement).textContent = query;
    again.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      this.#wish(query);
    });
    const remove = requireElement(row, 'button', HTMLButtonElement);
    remove.setAttribute('aria-label', `Remove “${query}”`);
    remove.addEventListener('click', () => this.#remove(query, row));
    return row;
  }

  /** The focus moves to the next row's button, or with the last row back to the field. */
  #remove(query: string, row: Element): void {
    const next = (row.nextElementSibling ?? row.previousElementSibling)?.querySelector('button');
    write(withoutSearch(read(), query));
    row.remove();
    if (next) next.focus();
    else {
      this.hidden = true;
      this.#wish('');
    }
  }

  #wish(query: string): void {
    this.dispatchEvent(new CustomEvent<SearchWish>('search-wish', { bubbles: true, detail: { query } }));
  }
}

customElements.define('recent-searches', RecentSearches);
