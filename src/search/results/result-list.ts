import { afterPaint, requireElement } from '../../lib/dom/dom.ts';
import { passageLead } from '../engine/snippet.ts';
import { handOverWords } from '../highlight/handover.ts';
import { type SearchResult, type TextPart, textOf } from '../search-types.ts';
import { MarkedText } from './highlighted-text.ts';
import { rememberSearch } from './recent-searches.element.ts';

/** The rows of an answer. Where one is followed, what led there is remembered, and its words are marked on arrival. */
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

/** So much of a passage is shown before its first marked word. */
const SHOWN_LEAD = 48;

/** A row of the results, made from the component's template. Its parts are looked for once, because every key fills all rows anew. */
class ResultRow {
  readonly element: HTMLLIElement;
  readonly link: HTMLAnchorElement;
  readonly #title: MarkedText;
  readonly #topic: HTMLElement;
  readonly #colorIndex: HTMLElement;
  readonly #passage: MarkedText;
  readonly #alias: HTMLElement;
  readonly #soCalled: HTMLElement;
  readonly #name: MarkedText;
  /** Where the rows are no options, each offers to copy its link. */
  readonly #copy: Element | null;

  constructor(template: HTMLTemplateElement) {
    this.element = requireElement(document.importNode(template.content, true), 'li', HTMLLIElement);
    this.link = requireElement(this.element, 'a', HTMLAnchorElement);
    this.#title = new MarkedText(requireElement(this.element, '.title', HTMLElement));
    this.#topic = requireElement(this.element, '.topic-title', HTMLElement);
    this.#colorIndex = requireElement(this.element, '[data-hue]', HTMLElement);
    this.#passage = new MarkedText(requireElement(this.element, '.text', HTMLElement));
    this.#alias = requireElement(this.element, '.alias', HTMLElement);
    this.#soCalled = requireElement(this.element, '.so-called', HTMLElement);
    this.#name = new MarkedText(requireElement(this.element, '.name', HTMLElement));
    this.#copy = this.element.querySelector('copy-link');
  }

  /** Show this result and nothing of the one before; `colorIndex` is its topic's place in the thumb index. */
  show(result: SearchResult, colorIndex: string): void {
    const isSame = this.link.getAttribute('href') === result.url;
    this.link.href = result.url;
    this.#title.show(result.title);
    this.#topic.textContent = result.topic.title;
    this.#colorIndex.dataset.colorIndex = colorIndex;
    this.#passage.show(passageLead(result.passage, SHOWN_LEAD));
    // The name of the key before stays until this key's is there: mostly they are the same, and it would blink.
    const keepsName = isSame && result.alias && this.#soCalled.textContent !== '';
    if (!keepsName) this.name(result.alias ? [] : undefined);
    this.#copy?.setAttribute('href', result.url);
    this.#copy?.querySelector('button')?.setAttribute('aria-label', `Copy link: ${textOf(result.title)}`);
  }

  /** Say by which other name the result was found, or nothing; an empty name is one that comes a moment later: its line waits. */
  name(name: TextPart[] | undefined): void {
    this.element.toggleAttribute('data-named', name !== undefined);
    this.#alias.hidden = name === undefined;
    this.#soCalled.textContent = name && name.length > 0 ? soCalled(textOf(name)) : '';
    this.#name.show(name ?? []);
  }
}

/** "k8s" is a name; "why is my page slow", and "redis streams" too, are words in which people ask. */
const soCalled = (name: string): string => (/[\s,]/.test(name) ? 'also asked as' : 'also known as');
