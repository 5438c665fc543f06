import { isComposing, isTouch, requireElement } from '../../lib/dom/dom.ts';
import { pluralize } from '../../lib/text/strings.ts';
import { SearchResults } from '../results/search-results.element.ts';
import { type SearchQuery, searchQueryString, typedQuery } from '../search-url.ts';
import { ArrowKeyFocus } from './arrow-key-focus.ts';
import { Combobox } from './combobox.ts';

/** The search dialog: field, results, and the link to all results. */
class SearchPalette {
  readonly #dialog: HTMLDialogElement;
  readonly #input: HTMLInputElement;
  readonly #results: SearchResults;
  readonly #all: HTMLAnchorElement;
  readonly #combobox: Combobox;
  readonly #arrowKeys: ArrowKeyFocus;
  #asked: Promise<void> = Promise.resolve();

  constructor(dialog: HTMLDialogElement) {
    this.#dialog = dialog;
    this.#input = requireElement(dialog, '[role=combobox]', HTMLInputElement);
    this.#results = requireElement(dialog, 'search-results', SearchResults);
    this.#all = requireElement(dialog, '[data-all]', HTMLAnchorElement);
    this.#combobox = new Combobox(this.#input, requireElement(dialog, '[role=listbox]', HTMLElement));
    this.#arrowKeys = new ArrowKeyFocus(this.#results, this.#input);
    this.#listen();
    this.#typed();
  }

  #listen(): void {
    this.#input.addEventListener('input', () => this.#typed());
    this.#input.addEventListener('keydown', (event) => this.press(event));
    // A long query is read from its beginning.
    this.#input.addEventListener('blur', () => {
      this.#input.scrollLeft = 0;
    });
    this.#results.addEventListener('search-request', ({ detail }) => this.#onRequest(detail));
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
      this.#ask(this.#results.request);
    });
    this.#dialog.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || isComposing(event)) return;
      event.preventDefault();
      this.#dialog.close();
    });
    // Back then leads to the page without the dialog.
    addEventListener('pagehide', () => this.#dialog.close());
  }

  #ask(request: SearchQuery): void {
    this.#asked = this.#results.ask(request);
    this.#all.search = searchQueryString(request);
  }

  #typed(): void {
    this.#ask(typedQuery(this.#input.value, this.#results.request));
  }

  /** A choice in the results returns the focus to the field, except the choice of a topic. */
  #onRequest(request: SearchQuery): void {
    this.#input.value = request.query;
    if (!isTouch() && !this.#results.filter.contains(document.activeElement)) this.#input.focus();
    this.#ask(request);
  }

  /** Handles a key of the field. */
  press(event: KeyboardEvent): void {
    if (isComposing(event)) return;
    const inNewTab = event.ctrlKey || event.metaKey;
    if (event.key === 'Enter') {
      event.preventDefault();
      this.#whenShown(() => this.#follow(inNewTab));
    } else if (this.#results.isWaiting && event.key.startsWith('Arrow')) {
      this.#whenShown(() => this.#combobox.press(event));
    } else if (/^Page(Down|Up)$/.test(event.key) && !inNewTab) {
      // The field does not scroll, and the page behind it must not scroll.
      event.preventDefault();
      this.#results.scrollBy({ top: (event.key === 'PageDown' ? 0.8 : -0.8) * this.#results.clientHeight });
    } else if (this.#combobox.press(event) || this.#arrowKeys.enter(event)) event.preventDefault();
  }

  /**
   * Runs `action` when the present answer is shown. A key that was pressed earlier is meant for
   * this answer.
   */
  #whenShown(act: () => void): void {
    if (this.#results.isWaiting) void this.#asked.then(() => this.#whenShown(act));
    else act();
  }

  /** Follows the active row, or the first row of a confident answer, or the link to all results. */
  #follow(inNewTab: boolean): void {
    const { active, first } = this.#combobox;
    const { view } = this.#results.dataset;
    if (active) followResult(active, inNewTab);
    else if (view === 'start' || view === 'failed') return;
    else if (isTouch()) this.#input.blur();
    else followResult(view === 'results' && first ? first : this.#all, inNewTab);
  }
}

/** Makes the dialog answer while the visitor types. Handles the earlier text and keys at once. */
export function searchPalette(dialog: HTMLDialogElement, early: KeyboardEvent[] = []): void {
  followVisualViewport(dialog);
  const palette = new SearchPalette(dialog);
  for (const event of early) palette.press(event);
}

/** Follows a link like a click, or in a new tab like Ctrl-click. */
function followResult(link: HTMLAnchorElement, inNewTab: boolean): void {
  if (!inNewTab) {
    link.click();
    return;
  }
  link.dispatchEvent(new CustomEvent('search-follow', { bubbles: true }));
  open(link.href, '_blank');
}

/** Keeps the dialog above a soft keyboard, by `--visible-height` and `--visible-top`. */
function followVisualViewport(dialog: HTMLDialogElement): void {
  const viewport = window.visualViewport;
  if (!viewport) return;
  const follow = (): void => {
    // In a page that is zoomed by hand, people scroll over the dialog, so it must not move.
    const isZoomed = viewport.scale > 1.01;
    dialog.style.setProperty('--visible-height', isZoomed ? '100dvh' : `${viewport.height}px`);
    dialog.style.setProperty('--visible-top', isZoomed ? '0px' : `${viewport.offsetTop}px`);
  };
  viewport.addEventListener('resize', follow);
  viewport.addEventListener('scroll', follow);
  follow();
}
