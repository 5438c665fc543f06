import type { SearchResult } from '../lib/search/search-answer.ts';
import { afterPaint } from './after-paint.ts';
import { handOverWords } from './hand-over-words.ts';
import { part } from './part.ts';
import { rememberSearch } from './recent-searches.ts';
import { nameRow, resultRow } from './result-row.ts';

/** The rows of an answer. Where one is followed, what led there is remembered, and its words are marked on arrival. */
export class ResultList {
  readonly #list: HTMLOListElement;
  readonly #row: HTMLTemplateElement;
  #query = '';
  #results: SearchResult[] = [];

  constructor(root: ParentNode) {
    this.#list = part(root, 'ol', HTMLOListElement);
    this.#row = part(root, 'template[data-row]', HTMLTemplateElement);
    for (const following of ['click', 'search-follow'])
      this.#list.addEventListener(following, (event) => this.#follow(event));
  }

  get length(): number {
    return this.#results.length;
  }

  /** Show these results of a query; `hueOf` tells a topic's place in the thumb index. */
  show(query: string, results: SearchResult[], hueOf: (topic: string) => string): void {
    this.#query = query;
    this.#results = results;
    this.#list.replaceChildren(...results.map((result) => resultRow(this.#row, result, hueOf(result.topic.id))));
    for (const [index, option] of this.#list.querySelectorAll('[role=option]').entries())
      option.id = `${this.#list.id}-${index}`;
    afterPaint(() => this.#name(results));
  }

  /** The other names are an extra that no first result waits for. */
  #name(results: SearchResult[]): void {
    if (results !== this.#results) return;
    for (const [index, row] of [...this.#list.children].entries()) {
      const result = results[index];
      if (result) void nameRow(row, result);
    }
  }

  /** Say which query is answered; none where none is. */
  label(query?: string): void {
    if (query === undefined) delete this.#list.dataset.query;
    else this.#list.dataset.query = query;
  }

  /** Move the focus to this row, where there is one. */
  focus(index: number): void {
    this.#list.children[index]?.querySelector('a')?.focus();
  }

  #follow({ target }: Event): void {
    const row = target instanceof Element && target.closest('a')?.closest('li');
    const result = row && this.#results[[...this.#list.children].indexOf(row)];
    if (!result) return;
    rememberSearch(this.#query);
    handOverWords(new URL(result.url, location.href).pathname, result.words);
  }
}
