import { resultRows } from './result-rows.ts';

/** The search itself is fetched on intent. */
const client = () => import('./search-client.ts');
const loadSearch = async () => (await client()).loadSearch();
const answer = async (query: string) => (await client()).search({ query, limit: LIMIT });

const LIMIT = 8;

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));

const opens = (event: KeyboardEvent): boolean =>
  (event.key === 'k' && (event.metaKey || event.ctrlKey)) ||
  (event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target));

/** `<search-dialog>`: turns the link to the search page into a dialog with results as one types. */
class SearchDialog extends HTMLElement {
  readonly #dialog = this.querySelector('dialog');
  readonly #input = this.querySelector('input');
  readonly #list = this.querySelector('ol');
  readonly #status = this.querySelector('output');

  connectedCallback(): void {
    const trigger = this.querySelector('a');
    trigger?.addEventListener('click', (event) => this.#open(event));
    for (const intent of ['pointerenter', 'focus'])
      trigger?.addEventListener(intent, () => void loadSearch().catch(() => {}));
    document.addEventListener('keydown', this);
    this.#input?.addEventListener('input', () => void this.#show());
    this.#dialog?.addEventListener('click', (event) => event.target === this.#dialog && this.#dialog.close());
  }

  disconnectedCallback(): void {
    document.removeEventListener('keydown', this);
  }

  handleEvent(event: KeyboardEvent): void {
    if (opens(event)) this.#open(event);
  }

  #open(event: Event): void {
    event.preventDefault();
    this.#dialog?.showModal();
    this.#input?.select();
    void loadSearch().catch(() => {});
  }

  async #show(): Promise<void> {
    const query = this.#input?.value.trim() ?? '';
    const isCurrent = () => query === this.#input?.value.trim();
    try {
      const results = query === '' ? [] : (await answer(query)).results;
      if (!isCurrent()) return;
      this.#list?.replaceChildren(...resultRows(results));
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

customElements.define('search-dialog', SearchDialog);
