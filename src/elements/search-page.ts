import { resultRows } from './result-rows.ts';

const LIMIT = 20;

/** `<search-page>`: answers the query of the address and keeps the address up to date as one types. */
class SearchPage extends HTMLElement {
  readonly #input = this.querySelector('input');
  readonly #list = this.querySelector<HTMLOListElement>('[data-results]');
  readonly #status = this.querySelector('output');

  connectedCallback(): void {
    this.#input?.addEventListener('input', () => void this.#show());
    this.querySelector('form')?.addEventListener('submit', (event) => event.preventDefault());
    if (this.#input) this.#input.value = new URLSearchParams(location.search).get('q') ?? '';
    void this.#show();
  }

  async #show(): Promise<void> {
    const query = this.#input?.value.trim() ?? '';
    const isCurrent = () => query === this.#input?.value.trim();
    try {
      const { search } = await import('./search-client.ts');
      const results = query === '' ? [] : (await search({ query, limit: LIMIT })).results;
      if (!isCurrent() || !this.#list) return;
      history.replaceState(null, '', query === '' ? location.pathname : `?q=${encodeURIComponent(query)}`);
      this.#list.replaceChildren(...resultRows(results));
      this.#list.dataset.query = query;
      this.#say(
        query === '' ? '' : results.length === 0 ? `Nothing found for “${query}”.` : `${results.length} results`,
      );
    } catch {
      if (isCurrent()) this.#say('The search index could not be loaded. All questions are on one page.');
    }
  }

  #say(message: string): void {
    if (this.#status) this.#status.textContent = message;
  }
}

customElements.define('search-page', SearchPage);
