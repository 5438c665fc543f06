import { type SearchWish, searchAddress } from '../lib/search/search-address.ts';
import type { SearchAnswer, SearchResult } from '../lib/search/search-answer.ts';
import { searchSentence, searchView } from '../lib/search/search-view.ts';
import { Announcer } from './announcer.ts';
import { handOverWords } from './hand-over-words.ts';
import { part } from './part.ts';
import { RecentSearches, rememberSearch } from './recent-searches.ts';
import { markedNodes, resultRow } from './result-row.ts';
import { search } from './search-client.ts';
import { SearchFilter } from './search-filter.ts';

declare global {
  interface HTMLElementEventMap {
    'search-wish': CustomEvent<SearchWish>;
    'search-shown': CustomEvent<SearchAnswer | undefined>;
  }
}

/** An answer is awaited so long before a visitor is told that it takes time. */
const PATIENCE = 300;

/** `<search-results limit="8">`: answers wishes, and shows what there is to show when there is none. Emits `search-shown`, and `search-wish` where a visitor wishes something in it. */
export class SearchResults extends HTMLElement {
  readonly filter = part(this, 'search-filter', SearchFilter);
  readonly #list = part(this, 'ol', HTMLOListElement);
  readonly #row = part(this, 'template[data-row]', HTMLTemplateElement);
  readonly #sentence = part(this, '.sentence', HTMLElement);
  readonly #corrected = part(this, '.corrected', HTMLElement);
  readonly #recent = part(this, 'recent-searches', RecentSearches);
  readonly #announcer = new Announcer(part(this, 'output', HTMLOutputElement));
  #wish: SearchWish = { query: '' };
  #superseded = new AbortController();
  #isWaiting = false;
  #limit = Number(this.getAttribute('limit'));
  #results: SearchResult[] = [];
  /** Noted, because asking for it would lay out the rows at every key. */
  #isScrolled = false;

  /** What was asked for last. */
  get wish(): SearchWish {
    return this.#wish;
  }

  /** Whether what is shown is not yet the answer to what was asked for last. */
  get isWaiting(): boolean {
    return this.#isWaiting;
  }

  connectedCallback(): void {
    this.addEventListener('scroll', () => {
      this.#isScrolled = true;
    });
    this.filter.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement)
        this.#ask({ ...this.#unfiltered, ...(target.value ? { topic: target.value } : {}) });
    });
    part(this, '[data-lift]', HTMLElement).addEventListener('click', () => this.#ask(this.#unfiltered));
    part(this.#corrected, 'a', HTMLAnchorElement).addEventListener('click', (event) => {
      event.preventDefault();
      this.#ask({ ...this.#wish, verbatim: true });
    });
    this.querySelector('[data-more]')?.addEventListener('click', () => void this.#askMore());
    for (const following of ['click', 'search-follow'])
      this.#list.addEventListener(following, (event) => this.#follow(event));
  }

  /** Show the answer to this, unless something else has been asked for meanwhile. */
  async ask(wish: SearchWish): Promise<void> {
    if (wish.query !== this.#wish.query) this.#limit = Number(this.getAttribute('limit'));
    this.#wish = wish;
    this.#superseded.abort();
    this.#superseded = new AbortController();
    this.#isWaiting = wish.query !== '';
    if (this.#isWaiting) await this.#answer(this.#superseded.signal);
    else this.#start();
  }

  /** The same may be asked for twice: only the signal tells that nobody waits for this answer any more. */
  async #answer(signal: AbortSignal): Promise<void> {
    const waiting = setTimeout(() => signal.aborted || this.#say('Loading the search index …', true), PATIENCE);
    try {
      const answer = await search({ ...this.#wish, limit: this.#limit }, signal);
      if (!signal.aborted) this.#show(answer);
    } catch {
      if (!signal.aborted) this.#fail();
    } finally {
      clearTimeout(waiting);
    }
  }

  /** The focus goes on where the results do. */
  async #askMore(): Promise<void> {
    const shown = this.#results.length;
    this.#limit += Number(this.getAttribute('limit'));
    const asked = this.ask(this.#wish);
    const { signal } = this.#superseded;
    await asked;
    if (!signal.aborted) this.#list.children[shown]?.querySelector('a')?.focus();
  }

  #start(): void {
    this.#recent.show();
    this.#set('start', []);
    this.#say('');
    this.#shown();
  }

  #show(answer: SearchAnswer): void {
    const topic = this.#wish.topic && this.filter.titleOf(this.#wish.topic);
    this.filter.show(answer.topics, this.#wish.topic);
    this.#showCorrection(answer);
    part(this, '.nearest', HTMLElement).hidden = answer.nearestTerms.length === 0;
    part(this, '.nearest ul', HTMLElement).replaceChildren(...answer.nearestTerms.map((term) => this.#term(term)));
    this.#set(searchView(answer), answer.results);
    this.#say(searchSentence(answer, topic));
    const more = this.querySelector<HTMLElement>('[data-more]');
    if (more) more.hidden = answer.total <= answer.results.length;
    this.#list.dataset.query = answer.query;
    this.#shown(answer);
  }

  #showCorrection({ corrected, query, results }: SearchAnswer): void {
    this.#corrected.hidden = corrected === undefined || results.length === 0;
    const instead = part(this.#corrected, 'a', HTMLAnchorElement);
    instead.textContent = query;
    instead.search = searchAddress({ ...this.#wish, verbatim: true });
    part(this.#corrected, 'span', HTMLElement).replaceChildren(...markedNodes(corrected ?? [], 'em'));
  }

  #fail(): void {
    this.#set('failed', []);
    this.#say(
      navigator.onLine
        ? 'The search index could not be loaded.'
        : 'There is no connection, and the search index has not been loaded yet.',
    );
    delete this.#list.dataset.query;
    this.#shown();
  }

  #set(view: ReturnType<typeof searchView> | 'start' | 'failed', results: SearchResult[]): void {
    this.#results = results;
    this.#isWaiting = false;
    this.dataset.view = view;
    this.#list.replaceChildren(
      ...results.map((result) => resultRow(this.#row, result, this.filter.hueOf(result.topic.id))),
    );
    for (const [index, option] of this.#list.querySelectorAll('[role=option]').entries())
      option.id = `${this.#list.id}-${index}`;
    if (this.#isScrolled) this.scrollTop = 0;
    this.#isScrolled = false;
  }

  #say(sentence: string, isWaiting = false): void {
    this.#sentence.textContent = sentence;
    this.#sentence.toggleAttribute('data-waiting', isWaiting);
    this.#announcer.say(this.#corrected.hidden ? sentence : `${this.#corrected.textContent} ${sentence}`);
  }

  /** A result is followed: remember what led there, and have its words marked on arrival. */
  #follow({ target }: Event): void {
    const row = target instanceof Element && target.closest('a')?.closest('li');
    const result = row && this.#results[[...this.#list.children].indexOf(row)];
    if (!result) return;
    rememberSearch(this.#wish.query);
    handOverWords(new URL(result.url, location.href).pathname, result.words);
  }

  #term({ term, url }: SearchAnswer['nearestTerms'][number]): Node {
    const row = part(
      document.importNode(part(this, 'template[data-term]', HTMLTemplateElement).content, true),
      'li',
      HTMLLIElement,
    );
    const link = part(row, 'a', HTMLAnchorElement);
    link.href = url;
    link.textContent = term;
    return row;
  }

  get #unfiltered(): SearchWish {
    const { topic: _, ...wish } = this.#wish;
    return wish;
  }

  #ask(detail: SearchWish): void {
    this.dispatchEvent(new CustomEvent('search-wish', { bubbles: true, detail }));
  }

  #shown(detail?: SearchAnswer): void {
    this.dispatchEvent(new CustomEvent('search-shown', { bubbles: true, detail }));
  }
}

customElements.define('search-results', SearchResults);
