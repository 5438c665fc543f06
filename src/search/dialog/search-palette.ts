import { isTouch, requireElement } from '../../lib/dom/dom.ts';
import { pluralize } from '../../lib/text/strings.ts';
import { SearchResults } from '../results/search-results.element.ts';
import { type SearchWish, searchAddress, typedWish } from '../search-url.ts';
import { ArrowWalk } from './arrow-key-focus.ts';
import { Combobox } from './combobox.ts';

/** The search dialog at work: a field, the results below it, and the link to all of them. */
class SearchPalette {
  readonly #dialog: HTMLDialogElement;
  readonly #input: HTMLInputElement;
  readonly #results: SearchResults;
  readonly #all: HTMLAnchorElement;
  readonly #combobox: Combobox;
  readonly #walk: ArrowWalk;
  #asked: Promise<void> = Promise.resolve();

  constructor(dialog: HTMLDialogElement) {
    this.#dialog = dialog;
    this.#input = requireElement(dialog, '[role=combobox]', HTMLInputElement);
    this.#results = requireElement(dialog, 'search-results', SearchResults);
    this.#all = requireElement(dialog, '[data-all]', HTMLAnchorElement);
    this.#combobox = new Combobox(this.#input, requireElement(dialog, '[role=listbox]', HTMLElement));
    this.#walk = new ArrowWalk(this.#results, this.#input);
    this.#listen();
    this.#typed();
  }

  #listen(): void {
    this.#input.addEventListener('input', () => this.#typed());
    this.#input.addEventListener('keydown', (event) => this.press(event));
    this.#results.addEventListener('search-wish', ({ detail }) => this.#wished(detail));
    this.#results.addEventListener('search-shown', ({ detail }) => {
      this.#combobox.reset();
      this.#all.hidden = !detail?.total;
      this.#all.textContent =
        detail && detail.total > detail.results.length
          ? `All ${detail.total} results`
          : pluralize(detail?.total ?? 0, 'result');
    });
    requireElement(this.#dialog, 'form', HTMLFormElement).addEventListener('submit', (event) => {
      event.preventDefault();
      this.#ask(this.#results.wish);
    });
    this.#dialog.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || event.isComposing) return;
      event.preventDefault();
      this.#dialog.close();
    });
    // So that Back leads to the page as it was.
    addEventListener('pagehide', () => this.#dialog.close());
  }

  #ask(wish: SearchWish): void {
    this.#asked = this.#results.ask(wish);
    this.#all.search = searchAddress(wish);
  }

  #typed(): void {
    this.#ask(typedWish(this.#input.value, this.#results.wish));
  }

  /** Something in the results was chosen; only who chooses a topic stays there. */
  #wished(wish: SearchWish): void {
    this.#input.value = wish.query;
    if (!isTouch() && !this.#results.filter.contains(document.activeElement)) this.#input.focus();
    this.#ask(wish);
  }

  /** Answer a key of the field. */
  press(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const inNewTab = event.ctrlKey || event.metaKey;
    if (event.key === 'Enter') {
      event.preventDefault();
      this.#whenShown(() => this.#follow(inNewTab));
    } else if (this.#results.isWaiting && event.key.startsWith('Arrow')) {
      this.#whenShown(() => this.#combobox.press(event));
    } else if (/^Page(Down|Up)$/.test(event.key) && !inNewTab) {
      // The field does not scroll, and the page behind must not.
      event.preventDefault();
      this.#results.scrollBy({ top: (event.key === 'PageDown' ? 0.8 : -0.8) * this.#results.clientHeight });
    } else if (this.#combobox.press(event) || this.#walk.enter(event)) event.preventDefault();
  }

  /** A key pressed before the answer is there means the answer. */
  #whenShown(act: () => void): void {
    if (this.#results.isWaiting) void this.#asked.then(() => this.#whenShown(act));
    else act();
  }

  /** The active row, else the first where the answer is sure, else the page with everything that comes close. */
  #follow(inNewTab: boolean): void {
    const { active, first } = this.#combobox;
    const { view } = this.#results.dataset;
    if (active) followResult(active, inNewTab);
    else if (view === 'start' || view === 'failed') return;
    else if (isTouch()) this.#input.blur();
    else followResult(view === 'results' && first ? first : this.#all, inNewTab);
  }
}

/** Make the dialog answer as one types. What was typed before this is answered at once, and so are the keys that were pressed. */
export function searchPalette(dialog: HTMLDialogElement, early: KeyboardEvent[] = []): void {
  followVisualViewport(dialog);
  const palette = new SearchPalette(dialog);
  for (const event of early) palette.press(event);
}

/** Go where a link goes, as a click would; in a new tab as a Ctrl-click would. */
function followResult(link: HTMLAnchorElement, inNewTab: boolean): void {
  if (!inNewTab) {
    link.click();
    return;
  }
  link.dispatchEvent(new CustomEvent('search-follow', { bubbles: true }));
  open(link.href, '_blank');
}

/** Keep a dialog within what a soft keyboard leaves visible, by `--visible-height` and `--visible-top`. */
function followVisualViewport(dialog: HTMLDialogElement): void {
  const viewport = window.visualViewport;
  if (!viewport) return;
  const follow = (): void => {
    // Zoomed in by hand, a person moves over the dialog: it must hold still.
    const isZoomed = viewport.scale > 1.01;
    dialog.style.setProperty('--visible-height', isZoomed ? '100dvh' : `${viewport.height}px`);
    dialog.style.setProperty('--visible-top', isZoomed ? '0px' : `${viewport.offsetTop}px`);
  };
  viewport.addEventListener('resize', follow);
  viewport.addEventListener('scroll', follow);
  follow();
}
