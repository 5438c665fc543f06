import { copyAndSay } from '../copy/copy-notice.element.ts';
import type { ClipboardForms } from '../copy/write-clipboard.ts';
import { createElement, createLink } from '../lib/dom/dom.ts';
import { positionPopover } from '../lib/dom/position-popover.ts';
import { passageLink, sourceOf } from './passage-link.ts';
import { quoteText } from './passage-text.ts';
import { type Passage, passageParagraphs, selectedPassage } from './selected-passage.ts';

/** Time without a change after which a selection is complete. */
const SELECTION_DELAY_MS = 200;

/** Height of the selection handles below the words on a touch screen, in CSS pixels. */
const HANDLE_HEIGHT_PX = 32;

const coarsePointer = matchMedia('(pointer: coarse)');

const isPlainTab = (event: KeyboardEvent): boolean =>
  event.key === 'Tab' && !event.shiftKey && !event.ctrlKey && !event.altKey && !event.metaKey;

/**
 * The buttons for selected words. They appear when the selection is complete, come next in the
 * order of Tab, and disappear with the selection or by Escape.
 */
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
    else if (event instanceof PointerEvent) this.#onPointer(event);
    else this.#settle();
  }

  /** While the mouse button is down, the selection is not complete. */
  #onPointer(event: PointerEvent): void {
    this.#isDragging = event.type === 'pointerdown' && event.pointerType === 'mouse';
    if (event.type === 'pointerup' && !event.composedPath().includes(this.#bar)) this.#settle();
  }

  #settle(): void {
    clearTimeout(this.#timer);
    const passage = selectedPassage(document.getSelection());
    if (!passage) this.#hide();
    else if (!this.#isDragging) this.#timer = window.setTimeout(() => this.#show(passage), SELECTION_DELAY_MS);
  }

  #show(passage: Passage): void {
    this.#passage = passage;
    if (passage.answer.nextElementSibling !== this.#home) passage.answer.after(this.#home);
    this.#bar.hidden = false;
    this.#position(passage.range.getBoundingClientRect());
    this.#say('Press Tab to copy a link to the selected passage');
  }

  #position(selected: DOMRect): void {
    if (coarsePointer.matches) this.#positionAtEdge(selected.bottom + HANDLE_HEIGHT_PX);
    else positionPopover(this.#bar, selected);
  }

  #positionAtEdge(end: number): void {
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

  /** True if the focus is in the text, and not in a menu, a dialog or a field. */
  #isReading(answer: HTMLElement): boolean {
    const focused = document.activeElement;
    return !focused || focused.contains(answer) || answer.contains(focused);
  }

  #say(message: string): void {
    this.#home.querySelector('output')?.replaceChildren(message);
  }
}

/** The formats that a button copies, and its confirmation. */
interface PassageCopy {
  forms: ClipboardForms;
  message: string;
}

function quote(paragraphs: string[], title: string, link: string): ClipboardForms {
  const quotation = createElement('blockquote', ...paragraphs.map((text) => createElement('p', text)));
  const rich = createElement('div', quotation, createElement('p', createLink(link, title)));
  return { 'text/plain': quoteText(paragraphs, title, link), 'text/html': rich.outerHTML };
}

/**
 * The link to a passage, or a quote with the link. Uses the link to the answer if no words identify
 * the passage.
 */
function passageForms(passage: Passage, isQuote: boolean): PassageCopy {
  const { title, link } = sourceOf(passage.answer);
  const exact = passageLink(passage);
  const target = exact ?? link;
  const what = exact ? 'link' : 'link to the answer';
  if (!isQuote)
    return { forms: { 'text/plain': target }, message: exact ? 'Link to passage copied' : 'Link to the answer copied' };
  return { forms: quote(passageParagraphs(passage), title, target), message: `Quote with ${what} copied` };
}
