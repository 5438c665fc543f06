import { type KnownAddress, pathWords, similarAddresses } from '../lib/text/similar-addresses.ts';

/**
 * `<similar-pages data-addresses="…">`: lists the pages that a wrong address may mean, and searches
 * for its words.
 */
class SimilarPages extends HTMLElement {
  connectedCallback(): void {
    const typed = pathWords(location.pathname, document.documentElement.dataset.base ?? '/');
    const input = this.querySelector('input');
    if (input) input.value = typed.join(' ');
    if (typed.length > 0) void this.#show(typed).catch(() => {});
  }

  /** Rejects if the list cannot be loaded. The page then has only its search. */
  async #show(typed: string[]): Promise<void> {
    const response = await fetch(this.dataset.addresses ?? '');
    if (!response.ok) return;
    const known: KnownAddress[] = await response.json();
    const rows = similarAddresses(typed, known).map((address) => this.#row(address));
    const section = this.querySelector('section');
    section?.querySelector('ul')?.append(...rows);
    if (section) section.hidden = rows.length === 0;
  }

  #row({ address, title, id }: KnownAddress): Node {
    const row = document.importNode(this.querySelector('template')?.content ?? new DocumentFragment(), true);
    const [number, link] = [row.querySelector('.number'), row.querySelector('a')];
    if (number && id !== undefined) number.textContent = String(id);
    if (link) Object.assign(link, { href: address, textContent: title });
    return row;
  }
}

customElements.define('similar-pages', SimilarPages);
