import { afterPaint, requireElement } from '../../lib/dom/dom.ts';
import { storeHighlights } from '../highlight/highlight-words.ts';
import { type HighlightedSpan, type SearchResult, spansToText } from '../search-types.ts';
import { HighlightedText, shortenLead } from './highlighted-text.ts';
import { storeSearch } from './recent-searches.element.ts';

/** What stands before a snippet that is not from the answer. */
const origins = { note: 'Editor’s note: ', sources: 'Sources: ' };

/** The rows of an answer. When a row is followed, stores the search and the words to highlight. */
export class ResultList {
  readonly #list: HTMLOListElement;
  readonly #template: HTMLTemplateElement;
  readonly #rows: ResultRow[] = [];
  #query = '';
  #results: SearchResult[] = [];

  constructor(root: ParentNode) {
    this.#list = requireElement(root, 'ol', HTMLOListElement);
    this.#template = requireElement(root, 'template[data-row]', HTMLTemplateElement);
    for (const following of ['click', 'search-follow'])
      this.#list.addEventListener(following, (event) => this.#follow(event));
  }

  get length(): number {
    return this.#results.length;
  }

  /**
   * Shows the results of a query. `colorIndexOf` gives the position of a topic in the thumb index.
   */
  show(query: string, results: SearchResult[], colorIndexOf: (topic: string) => string): void {
    this.#query = query;
    this.#results = results;
    for (const [index, result] of results.entries())
      (this.#rows[index] ?? this.#addRow()).show(result, colorIndexOf(result.topic.id));
    for (const row of this.#rows.splice(results.length)) row.element.remove();
    afterPaint(() => this.#name(results));
  }

  /** Rows are reused. To create them at each key would take the browser twice as long. */
  #addRow(): ResultRow {
    const row = new ResultRow(this.#template);
    if (row.link.getAttribute('role') === 'option') row.link.id = `${this.#list.id}-${this.#rows.length}`;
    this.#rows.push(row);
    this.#list.append(row.element);
    return row;
  }

  /** Loads the aliases after the first results. */
  #name(results: SearchResult[]): void {
    for (const [index, { alias, isNeighbour }] of results.entries())
      void alias?.().then((name) => {
        if (results === this.#results) this.#rows[index]?.name(name, isNeighbour);
      });
  }

  /** Sets the accessible name to the query, or removes it. */
  label(query?: string): void {
    if (query === undefined) delete this.#list.dataset.query;
    else this.#list.dataset.query = query;
  }

  /** Moves the focus to this row, if it exists. */
  focus(index: number): void {
    this.#rows[index]?.link.focus();
  }

  #follow({ target }: Event): void {
    const link = target instanceof Element && target.closest('a');
    const result = this.#results[this.#rows.findIndex((row) => row.link === link)];
    if (!result) return;
    storeSearch(this.#query);
    storeHighlights(new URL(result.url, location.href).pathname, result.words);
  }
}

/** Characters of a snippet before its first match. */
const MAX_LEAD_IN_ROW = 48;

/**
 * A row of the results, from the component's template. Finds its elements once, because each key
 * fills all rows.
 */
class ResultRow {
  readonly element: HTMLLIElement;
  readonly link: HTMLAnchorElement;
  readonly #title: HighlightedText;
  readonly #topic: HTMLElement;
  readonly #coloredTopic: HTMLElement;
  readonly #snippet: HighlightedText;
  readonly #alias: HTMLElement;
  readonly #aliasLabel: HTMLElement;
  readonly #name: HighlightedText;
  /** The button that copies the link. Null if the rows are options. */
  readonly #copy: Element | null;

  constructor(template: HTMLTemplateElement) {
    this.element = requireElement(document.importNode(template.content, true), 'li', HTMLLIElement);
    this.link = requireElement(this.element, 'a', HTMLAnchorElement);
    this.#title = new HighlightedText(requireElement(this.element, '.title', HTMLElement));
    this.#topic = requireElement(this.element, '.topic-title', HTMLElement);
    this.#coloredTopic = requireElement(this.element, '[data-color]', HTMLElement);
    this.#snippet = new HighlightedText(requireElement(this.element, '.text', HTMLElement));
    this.#alias = requireElement(this.element, '.alias', HTMLElement);
    this.#aliasLabel = requireElement(this.element, '.alias-label', HTMLElement);
    this.#name = new HighlightedText(requireElement(this.element, '.name', HTMLElement));
    this.#copy = this.element.querySelector('copy-link');
  }

  /** Shows a result. `colorIndex` is the position of its topic in the thumb index. */
  show(result: SearchResult, colorIndex: string): void {
    const isSame = this.link.getAttribute('href') === result.url;
    this.link.href = result.url;
    this.#title.show(result.title);
    this.#topic.textContent = result.topic.title;
    this.#coloredTopic.dataset.color = colorIndex;
    const snippet = shortenLead(result.snippet, MAX_LEAD_IN_ROW);
    this.#snippet.show(
      result.from === 'answer' ? snippet : [{ text: origins[result.from], marked: false }, ...snippet],
    );
    // The old alias stays until the new one is loaded. They are usually equal, and the text would
    // flicker.
    const keepsName = isSame && result.alias && this.#aliasLabel.textContent !== '';
    if (!keepsName) this.name(result.alias ? [] : undefined, result.isNeighbour);
    this.#copy?.setAttribute('href', result.url);
    this.#copy?.querySelector('button')?.setAttribute('aria-label', `Copy link: ${spansToText(result.title)}`);
  }

  /** Shows the alias that matched, or nothing. An empty alias reserves its line. */
  name(name: HighlightedSpan[] | undefined, isNeighbour: boolean): void {
    this.element.toggleAttribute('data-named', name !== undefined);
    this.#alias.hidden = name === undefined;
    this.#aliasLabel.textContent = name && name.length > 0 ? aliasLabel(spansToText(name), isNeighbour) : '';
    this.#name.show(name ?? []);
  }
}

/** "k8s" is a name. "why is my page slow" and "redis streams" are queries. A neighbour is another thing. */
function aliasLabel(name: string, isNeighbour: boolean): string {
  if (isNeighbour) return 'close to';
  return /[\s,]/.test(name) ? 'also asked as' : 'also known as';
}
