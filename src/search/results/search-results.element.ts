import { requireElement } from '../../lib/dom/dom.ts';
import { LOADING_NOTICE_DELAY_MS, search } from '../client/load-engine.ts';
import { searchSentence, searchView } from '../messages.ts';
import type { SearchAnswer, SearchResult } from '../search-types.ts';
import type { SearchQuery } from '../search-url.ts';
import { RecentSearches } from './recent-searches.element.ts';
import { ResultList } from './result-list.ts';
import { Announcer, failureMessage, showCorrection, showSimilarTerms } from './result-messages.ts';
import { SearchFilter } from './search-filter.element.ts';

declare global {
  interface HTMLElementEventMap {
    'search-request': CustomEvent<SearchQuery>;
    'search-shown': CustomEvent<SearchAnswer | undefined>;
  }
}

/**
 * `<search-results limit="8">`: answers search requests and shows the results or another state.
 * Emits `search-shown`, and `search-request` when a visitor makes a choice in it.
 */
export class SearchResults extends HTMLElement {
  readonly filter = requireElement(this, 'search-filter', SearchFilter);
  readonly #rows = new ResultList(this);
  readonly #sentence = requireElement(this, '.sentence', HTMLElement);
  readonly #corrected = requireElement(this, '.corrected', HTMLElement);
  readonly #recent = requireElement(this, 'recent-searches', RecentSearches);
  readonly #announcer = new Announcer(requireElement(this, 'output', HTMLOutputElement));
  #request: SearchQuery = { query: '' };
  #superseded = new AbortController();
  #isWaiting = false;
  #limit = Number(this.getAttribute('limit'));
  /** Stored, because reading the scroll position would lay out the rows at each key. */
  #isScrolled = false;

  /** The last request. */
  get request(): SearchQuery {
    return this.#request;
  }

  /** True while the answer to the last request is not shown. */
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
    requireElement(this, '[data-lift]', HTMLElement).addEventListener('click', () => this.#ask(this.#unfiltered));
    requireElement(this.#corrected, 'a', HTMLAnchorElement).addEventListener('click', (event) => {
      event.preventDefault();
      this.#ask({ ...this.#request, verbatim: true });
    });
    this.querySelector('[data-more]')?.addEventListener('click', () => void this.#askMore());
  }

  /** Shows the answer to a request, unless another request follows. */
  async ask(request: SearchQuery): Promise<void> {
    if (request.query !== this.#request.query) this.#limit = Number(this.getAttribute('limit'));
    this.#request = request;
    this.#superseded.abort();
    this.#superseded = new AbortController();
    this.#isWaiting = request.query !== '';
    if (this.#isWaiting) await this.#answer(this.#superseded.signal);
    else this.#start();
  }

  /** A request may be repeated, so only the signal shows that it was replaced. */
  async #answer(signal: AbortSignal): Promise<void> {
    const waiting = setTimeout(
      () => signal.aborted || this.#say('Loading the search index …', true),
      LOADING_NOTICE_DELAY_MS,
    );
    try {
      const answer = await search({ ...this.#request, limit: this.#limit }, signal);
      if (!signal.aborted) this.#show(answer);
    } catch (reason) {
      if (!signal.aborted) this.#fail(reason);
    } finally {
      clearTimeout(waiting);
    }
  }

  /** The focus moves to the first new result. */
  async #askMore(): Promise<void> {
    const shown = this.#rows.length;
    this.#limit += Number(this.getAttribute('limit'));
    const asked = this.ask(this.#request);
    const { signal } = this.#superseded;
    await asked;
    if (!signal.aborted) this.#rows.focus(shown);
  }

  #start(): void {
    this.#recent.show();
    this.#corrected.hidden = true;
    this.#set('start', []);
    this.#say('');
    this.#shown();
  }

  #show(answer: SearchAnswer): void {
    const topic = this.#request.topic && this.filter.titleOf(this.#request.topic);
    this.filter.show(answer.topics, this.#request.topic);
    showCorrection(this.#corrected, answer, this.#request);
    showSimilarTerms(requireElement(this, '.nearest', HTMLElement), answer.similarTerms);
    this.#set(searchView(answer), answer.results);
    this.#say(searchSentence(answer, topic));
    const more = this.querySelector<HTMLElement>('[data-more]');
    if (more) more.hidden = answer.total <= answer.results.length;
    this.#rows.label(answer.query);
    this.#shown(answer);
  }

  #fail(reason: unknown): void {
    this.#corrected.hidden = true;
    this.#set('failed', []);
    this.#say(failureMessage(reason));
    this.#rows.label();
    this.#shown();
  }

  #set(view: ReturnType<typeof searchView> | 'start' | 'failed', results: SearchResult[]): void {
    this.#isWaiting = false;
    this.dataset.view = view;
    this.#rows.show(this.#request.query, results, (topic) => this.filter.colorIndexOf(topic));
    if (this.#isScrolled) this.scrollTop = 0;
    this.#isScrolled = false;
  }

  #say(sentence: string, isWaiting = false): void {
    this.#sentence.textContent = sentence;
    this.#sentence.toggleAttribute('data-waiting', isWaiting);
    this.#announcer.say(isWaiting || this.#corrected.hidden ? sentence : `${this.#corrected.textContent} ${sentence}`);
  }

  get #unfiltered(): SearchQuery {
    const { topic: _, ...request } = this.#request;
    return request;
  }

  #ask(detail: SearchQuery): void {
    this.dispatchEvent(new CustomEvent('search-request', { bubbles: true, detail }));
  }

  #shown(detail?: SearchAnswer): void {
    this.dispatchEvent(new CustomEvent('search-shown', { bubbles: true, detail }));
  }
}

customElements.define('search-results', SearchResults);
