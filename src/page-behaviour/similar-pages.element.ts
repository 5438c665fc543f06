import { cleanAddress } from '../lib/text/clean-address.ts';
import { type KnownAddress, pathWords, similarAddresses } from '../lib/text/similar-addresses.ts';

/** Addresses of pages that are not in the list. */
const otherPages = ['', 'questions/', 'a-z/', 'search/'];

/**
 * `<similar-pages data-addresses="…">`: goes to the page that a wrong address means for sure. Else it
 * lists the pages that it may mean, and searches for its words.
 */
class SimilarPages extends HTMLElement {
  connectedCallback(): void {
    const typed = pathWords(location.pathname, this.#base);
    const input = this.querySelector('input');
    if (input) input.value = typed.join(' ');
    void this.#show(typed).catch(() => {});
  }

  get #base(): string {
    return document.documentElement.dataset.base ?? '/';
  }

  /** Rejects if the list cannot be loaded. The page then has only its search. */
  async #show(typed: string[]): Promise<void> {
    const response = await fetch(this.dataset.addresses ?? '');
    if (!response.ok) return;
    const known: KnownAddress[] = await response.json();
    const meant = this.#meant(known);
    if (meant !== undefined) return location.replace(meant);
    this.#showNumbers(typed, known);
    const rows = similarAddresses(typed, known).map((address) => this.#row(address));
    const section = this.querySelector('section');
    section?.querySelector('ul')?.append(...rows);
    if (section) section.hidden = rows.length === 0;
  }

  /** The address that the wrong one means for sure, with its query and fragment. */
  #meant(known: readonly KnownAddress[]): string | undefined {
    const base = this.#base;
    const addresses = new Set([
      ...otherPages.map((page) => base + page),
      ...known.flatMap(({ address, names, id }) => [
        ...names.map((name) => address.replace(/[^/]+\/$/, `${name}/`)),
        ...(id === undefined ? [] : [`${base}q/${id}/`]),
      ]),
    ]);
    const meant = cleanAddress(location.pathname, base, (address) => addresses.has(base + address.slice(1)));
    const [path = '', fragment] = meant?.split('#') ?? [];
    return meant && path + location.search + (fragment ? `#${fragment}` : location.hash);
  }

  /** Says which numbers there are if a short address has another one. */
  #showNumbers(typed: readonly string[], known: readonly KnownAddress[]): void {
    const line = this.querySelector<HTMLElement>('[data-numbers]');
    const isNumber =
      location.pathname.startsWith(`${this.#base}q/`) && typed.length === 1 && /^\d+$/.test(typed[0] ?? '');
    if (!line || !isNumber) return;
    const ids = known.flatMap(({ id = [] }) => id);
    line.textContent = `There is no question ${typed[0]}. The numbers are ${Math.min(...ids)} to ${Math.max(...ids)}.`;
    line.hidden = false;
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
