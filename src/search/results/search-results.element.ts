import { requireElement } from '../../lib/dom/dom.ts';
import { PATIENCE, search } from '../client/load-engine.ts';
import { searchSentence, searchView } from '../messages.ts';
import type { SearchAnswer, SearchResult } from '../search-types.ts';
import type { SearchWish } from '../search-url.ts';
import { RecentSearches } from './recent-searches.element.ts';
import { ResultList } from './result-list.ts';
import { Announcer, failureSentence, showCorrection, showNearestTerms } from './result-notes.ts';
import { SearchFilter } from './search-filter.element.ts';

declare global {
  interface HTMLElementEventMap {
    'search-wish': CustomEvent<SearchWish>;
    'search-shown': CustomEvent<SearchAnswer | undefined>;
  }
}

/** `<search-results limit="8">`: answers wishes, and shows what there is to show when there is none. Emits `search-shown`, and `search-wish` where a visitor wishes something in it. */
export class SearchResults extends HTMLElement {
  readonly filter = requireElement(this, 'search-filter', SearchFilter);
  readonly #rows = new ResultList(this);
  readonly #sentence = requireElement(this, '.sentence', HTMLElement);
  readonly #corrected = requireElement(this, '.corrected', HTMLElement);
  readonly #recent = requireElement(this, 'recent-searches', RecentSearches);
  readonly #announcer = new Announcer(requireElement(this, 'output', HTMLOutputElement));
  #wish: SearchWish = { query: '' };
  #superseded = new AbortController();
  #isWaiting = false;
  #limit = Number(this.getAttribute('limit'));
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
    requireElement(this, '[data-lift]', HTMLElement).addEventListener('click', () => this.#ask(this.#unfiltered));
    requireElement(this.#corrected, 'a', HTMLAnchorElement).addEventListener('click', (event) => {
      event.preventDefault();
      this.#ask({ ...this.#wish, verbatim: true });
    });
    this.querySelector('[data-more]')?.addEventListener('click', () => void this.#askMore());
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
    } catch (reason) {
      if (!signal.aborted) this.#fail(reason);
    } finally {
      clearTimeout(waiting);
    }
  }

  /** The focus goes on where the results do. */
  async #askMore(): Promise<void> {
    const shown = this.#rows.length;
    this.#limit += Number(this.getAttribute('limit'));
    const asked = this.ask(this.#wish);
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
    const topic = this.#wish.topic && this.filter.titleOf(this.#wish.topic);
    this.filter.show(answer.topics, this.#wish.topic);
    showCorrection(this.#corrected, answer, this.#wish);
    showNearestTerms(requireElement(this, '.nearest', HTMLElement), answer.nearestTerms);
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
    this.#say(failureSentence(reason));
    this.#rows.label();
    this.#shown();
  }

  #set(view: ReturnType<typeof searchView> | 'start' | 'failed', results: SearchResult[]): void {
    this.#isWaiting = false;
    this.dataset.view = view;
    this.#rows.show(this.#wish.query, results, (topic) => this.filter.hueOf(topic));
    if (this.#isScrolled) this.scrollTop = 0;
    this.#isScrolled = false;
  }

  #say(sentence: string, isWaiting = false): void {
    this.#sentence.textContent = sentence;
    this.#sentence.toggleAttribute('data-waiting', isWaiting);
    this.#announcer.say(isWaiting || this.#corrected.hidden ? sentence : `${this.#corrected.textContent} ${sentence}`);
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
