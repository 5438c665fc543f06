import { copyAndSay } from '../copy/copy-notice.element.ts';
import type { ClipboardForms } from '../copy/write-clipboard.ts';
import { element, linkTo } from '../lib/dom/dom.ts';
import { place } from '../lib/dom/position-popover.ts';
import { passageLink, sourceOf } from './passage-link.ts';
import { quoteText } from './passage-text.ts';
import { type Passage, paragraphsOf, selectedPassage } from './selected-passage.ts';

/** Time after which a selection counts as made, in milliseconds. */
const SETTLED = 200;

/** What hangs below words selected on a touch screen, in CSS pixels. */
const HANDLES = 32;

const underFinger = matchMedia('(pointer: coarse)');

const isPlainTab = (event: KeyboardEvent): boolean =>
  event.key === 'Tab' && !event.shiftKey && !event.ctrlKey && !event.altKey && !event.metaKey;

/** The buttons for the selected words: shown when the selection is made, next in the order of Tab, gone with it or by Escape. */
export class PassageToolbar {
  readonly #home: HTMLElement;
  readonly #bar: HTMLElement;
  #passage: Passage | undefined;
  #timer = 0;
  #isDragging = false;
  #before: Element | null = null;

  constructor(home: HTMLElement, bar: HTMLElement) {
    this.#home = home;
    this.#bar = bar;
    for (const type of ['selectionchange', 'pointerdown', 'pointerup', 'pointercancel', 'keydown'])
      document.addEventListener(type, this);
    bar.addEventListener('mousedown', (event) => event.preventDefault());
    bar.addEventListener('click', (event) => this.#copy(event.target));
    this.#settle();
  }

  handleEvent(event: Event): void {
    if (event instanceof KeyboardEvent) this.#key(event);
    else if (event instanceof PointerEvent) this.#point(event);
    else this.#settle();
  }

  /** While the mouse is held down the selection is still being made. */
  #point(event: PointerEvent): void {
    this.#isDragging = event.type === 'pointerdown' && event.pointerType === 'mouse';
    if (event.type === 'pointerup' && !event.composedPath().includes(this.#bar)) this.#settle();
  }

  #settle(): void {
    clearTimeout(this.#timer);
    const passage = selectedPassage(document.getSelection());
    if (!passage) this.#hide();
    else if (!this.#isDragging) this.#timer = window.setTimeout(() => this.#show(passage), SETTLED);
  }

  #show(passage: Passage): void {
    this.#passage = passage;
    if (passage.answer.nextElementSibling !== this.#home) passage.answer.after(this.#home);
    this.#bar.hidden = false;
    this.#stand(passage.range.getBoundingClientRect());
    this.#say('Press Tab to copy a link to the selected passage');
  }

  #stand(selected: DOMRect): void {
    if (underFinger.matches) this.#standAtEdge(selected.bottom + HANDLES);
    else place(this.#bar, selected);
  }

  #standAtEdge(end: number): void {
    this.#bar.dataset.edge = 'foot';
    if (end > this.#bar.getBoundingClientRect().top) this.#bar.dataset.edge = 'head';
  }

  #hide(): void {
    clearTimeout(this.#timer);
    if (!this.#passage) return;
    this.#passage = undefined;
    if (this.#hasFocus() && this.#before instanceof HTMLElement) this.#before.focus({ preventScroll: true });
    this.#bar.hidden = true;
    this.#say('');
  }

  #key(event: KeyboardEvent): void {
    if (event.key === 'Escape') this.#hide();
    if (!this.#passage || !isPlainTab(event) || this.#hasFocus() || !this.#isReading(this.#passage.answer)) return;
    event.preventDefault();
    this.#before = document.activeElement;
    this.#bar.querySelector('button')?.focus();
  }

  #copy(target: EventTarget | null): void {
    const button = target instanceof Element && target.closest('button');
    if (!button || !this.#passage) return;
    const { forms, message } = passageForms(this.#passage, button.value === 'quote');
    void copyAndSay(forms, message, this.#bar);
    this.#hide();
  }

  #hasFocus(): boolean {
    return this.#bar.contains(document.activeElement);
  }

  /** Is the focus where one reads, and not in a menu, a dialog or a field elsewhere? */
  #isReading(answer: HTMLElement): boolean {
    const focused = document.activeElement;
    return !focused || focused.contains(answer) || answer.contains(focused);
  }

  #say(message: string): void {
    this.#home.querySelector('output')?.replaceChildren(message);
  }
}

/** What a button for a passage copies, and what is said then. */
interface PassageCopy {
  forms: ClipboardForms;
  message: string;
}

function quote(paragraphs: string[], title: string, link: string): ClipboardForms {
  const quotation = element('blockquote', ...paragraphs.map((text) => element('p', text)));
  const rich = element('div', quotation, element('p', linkTo(link, title)));
  return { 'text/plain': quoteText(paragraphs, title, link), 'text/html': rich.outerHTML };
}

/** The link to a passage, or its words with the link; to the whole answer where no words tell the passage apart. */
function passageForms(passage: Passage, isQuote: boolean): PassageCopy {
  const { title, link } = sourceOf(passage.answer);
  const exact = passageLink(passage);
  const target = exact ?? link;
  const what = exact ? 'link' : 'link to the answer';
  if (!isQuote)
    return { forms: { 'text/plain': target }, message: exact ? 'Link to passage copied' : 'Link to the answer copied' };
  return { forms: quote(paragraphsOf(passage), title, target), message: `Quote with ${what} copied` };
}
