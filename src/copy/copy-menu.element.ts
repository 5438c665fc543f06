import { createLink } from '../lib/dom/dom.ts';
import { positionPopover } from '../lib/dom/position-popover.ts';
import { copyAndSay } from './copy-notice.element.ts';
import { menuIndex } from './menu-keys.ts';
import type { ClipboardForms } from './write-clipboard.ts';

const hasShareSheet = (): boolean => 'share' in navigator && matchMedia('(pointer: coarse)').matches;

async function fetchText(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return response.text();
}

/**
 * `<copy-menu href="…" data-title="…">`: a button that copies the link, one that shares it, and a
 * menu of other formats.
 */
class CopyMenu extends HTMLElement {
  readonly #menu = this.querySelector<HTMLElement>('[role=menu]');
  readonly #opener = this.querySelector<HTMLButtonElement>('[aria-haspopup]');
  readonly #pair: Element = this.querySelector('.pair') ?? this;
  readonly #choices = [...this.querySelectorAll<HTMLButtonElement>('[role=menuitem]')];

  connectedCallback(): void {
    const share = this.querySelector<HTMLButtonElement>('.share');
    if (share && hasShareSheet()) share.hidden = false;
    share?.addEventListener('click', () => void navigator.share(this.#shared()).catch(() => {}));
    this.#opener?.addEventListener('keydown', (event) => this.#openByKey(event));
    this.#menu?.addEventListener('toggle', (event) => this.#toggled(event.newState === 'open'));
    this.#menu?.addEventListener('keydown', (event) => this.#move(event));
    for (const choice of this.#choices) choice.addEventListener('click', () => this.#choose(choice));
    this.dataset.ready = '';
  }

  #shared(): { title: string; url: string } {
    return { title: this.dataset.title ?? '', url: this.getAttribute('href') ?? '' };
  }

  #openByKey(event: KeyboardEvent): void {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    this.#menu?.showPopover();
    this.#choices.at(event.key === 'ArrowUp' ? -1 : 0)?.focus();
  }

  #toggled(isOpen: boolean): void {
    this.#opener?.setAttribute('aria-expanded', String(isOpen));
    if (isOpen && this.#menu) positionPopover(this.#menu, this.#pair.getBoundingClientRect());
    this.#menu?.classList.toggle('placed', isOpen);
    if (isOpen) addEventListener('scroll', () => this.#menu?.hidePopover(), { once: true, passive: true });
  }

  #move(event: KeyboardEvent): void {
    if (event.key === 'Tab') this.#menu?.hidePopover();
    const focused = this.#choices.findIndex((choice) => choice.matches(':focus'));
    const next = menuIndex(event.key, focused, this.#choices.length);
    if (next === undefined) return;
    event.preventDefault();
    this.#choices[next]?.focus();
  }

  #choose(choice: HTMLButtonElement): void {
    this.#menu?.hidePopover();
    this.#opener?.focus();
    void copyAndSay(this.#forms(choice), choice.dataset.message ?? 'Copied', this.#pair);
  }

  #forms({ value, dataset }: HTMLButtonElement): ClipboardForms {
    if (dataset.form === 'fetched') return { 'text/plain': fetchText(value) };
    if (dataset.form !== 'rich') return { 'text/plain': value };
    const { title, url } = this.#shared();
    return { 'text/plain': value, 'text/html': createLink(url, title).outerHTML };
  }
}

customElements.define('copy-menu', CopyMenu);
