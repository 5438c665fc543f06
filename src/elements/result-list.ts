import type { SearchResult } from '../lib/search/search-answer.ts';
import { afterPaint } from './after-paint.ts';
import { handOverWords } from './hand-over-words.ts';
import { part } from './part.ts';
import { rememberSearch } from './recent-searches.ts';
import { ResultRow } from './result-row.ts';

/** The rows of an answer. Where one is followed, what led there is remembered, and its words are marked on arrival. */
export class ResultList {
  readonly #list: HTMLOListElement;
  readonly #template: HTMLTemplateElement;
  readonly #rows: ResultRow[] = [];
  #query = '';
  #results: SearchResult[] = [];

  constructor(root: ParentNode) {
    this.#list = part(root, 'ol', HTMLOListElement);
    this.#template = part(root, 'template[data-row]', HTMLTemplateElement);
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
    for (const [index, result] of results.entries())
      (this.#rows[index] ?? this.#addRow()).show(result, hueOf(result.topic.id));
    for (const row of this.#rows.splice(results.length)) row.element.remove();
    afterPaint(() => this.#name(results));
  }

  /** Rows are filled anew, not made anew: at each key that is half of what the browser would have to do. */
  #addRow(): ResultRow {
    const row = new ResultRow(this.#template);
    if (row.link.getAttribute('role') === 'option') row.link.id = `${this.#list.id}-${this.#rows.length}`;
    this.#rows.push(row);
    this.#list.append(row.element);
    return row;
  }

  /** The other names are an extra that no first result waits for. */
  #name(results: SearchResult[]): void {
    for (const [index, { alias }] of results.entries())
      void alias?.().then((name) => {
        if (results === this.#results) this.#rows[index]?.name(name);
      });
  }

  /** Say which query is answered; none where none is. */
  label(query?: string): void {
    if (query === undefined) delete this.#list.dataset.query;
    else this.#list.dataset.query = query;
  }

  /** Move the focus to this row, where there is one. */
  focus(index: number): void {
    this.#rows[index]?.link.focus();
  }

  #follow({ target }: Event): void {
    const link = target instanceof Element && target.closest('a');
    const result = this.#results[this.#rows.findIndex((row) => row.link === link)];
    if (!result) return;
    rememberSearch(this.#query);
    handOverWords(new URL(result.url, location.href).pathname, result.words);
  }
}
