import { passageLead } from '../lib/search/passage-lead.ts';
import type { SearchResult } from '../lib/search/search-answer.ts';
import { type TextPart, textOf } from '../lib/text-part.ts';
import { MarkedText } from './marked-text.ts';
import { part } from './part.ts';

/** So much of a passage is shown before its first marked word. */
const SHOWN_LEAD = 48;

/** A row of the results, made from the component's template. Its parts are looked for once, because every key fills all rows anew. */
export class ResultRow {
  readonly element: HTMLLIElement;
  readonly link: HTMLAnchorElement;
  readonly #title: MarkedText;
  readonly #topic: HTMLElement;
  readonly #hue: HTMLElement;
  readonly #passage: MarkedText;
  readonly #alias: HTMLElement;
  readonly #soCalled: HTMLElement;
  readonly #name: MarkedText;
  /** Where the rows are no options, each offers to copy its link. */
  readonly #copy: Element | null;

  constructor(template: HTMLTemplateElement) {
    this.element = part(document.importNode(template.content, true), 'li', HTMLLIElement);
    this.link = part(this.element, 'a', HTMLAnchorElement);
    this.#title = new MarkedText(part(this.element, '.title', HTMLElement));
    this.#topic = part(this.element, '.topic-title', HTMLElement);
    this.#hue = part(this.element, '[data-hue]', HTMLElement);
    this.#passage = new MarkedText(part(this.element, '.text', HTMLElement));
    this.#alias = part(this.element, '.alias', HTMLElement);
    this.#soCalled = part(this.element, '.so-called', HTMLElement);
    this.#name = new MarkedText(part(this.element, '.name', HTMLElement));
    this.#copy = this.element.querySelector('copy-link');
  }

  /** Show this result and nothing of the one before; `hue` is its topic's place in the thumb index. */
  show(result: SearchResult, hue: string): void {
    const isSame = this.link.getAttribute('href') === result.url;
    this.link.href = result.url;
    this.#title.show(result.title);
    this.#topic.textContent = result.topic.title;
    this.#hue.dataset.hue = hue;
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
