import { isComposing, requireElement, showShortcuts } from '../../lib/dom/dom.ts';
import { lazyAsync } from '../../lib/lazy-async.ts';
import { LOADING_NOTICE_DELAY_MS, loadSearch, search } from '../client/load-engine.ts';

/** The number of results whose texts are loaded early. */
const EARLY_LIMIT = 8;

const isTyping = (target: EventTarget | undefined): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.matches('textarea, select, input:not([type=radio], [type=checkbox], [type=button])'));

const isSearchShortcut = (event: KeyboardEvent): boolean => {
  if (isComposing(event) || event.altKey || event.defaultPrevented) return false;
  const isCommand = event.metaKey || event.ctrlKey;
  if (event.key === '/') return !isCommand && !isTyping(event.composedPath()[0]);
  return isCommand && !event.shiftKey && isKeyK(event);
};

/** On a layout without Latin letters, the position of the key counts. On Dvorak, the letter counts. */
const isKeyK = ({ key, code }: KeyboardEvent): boolean =>
  key.toLowerCase() === 'k' || (code === 'KeyK' && !/^[a-z]$/i.test(key));

/**
 * `<search-dialog>`: turns the link to the search page into a dialog. Loads the rest when a visitor
 * is about to search.
 */
class SearchDialog extends HTMLElement {
  readonly #trigger = requireElement(this, 'a', HTMLAnchorElement);
  readonly #dialog = requireElement(this, 'dialog', HTMLDialogElement);
  readonly #input = requireElement(this, '[role=combobox]', HTMLInputElement);
  readonly #waiting = requireElement(this, '.waiting', HTMLElement);
  readonly #failure = requireElement(this, '.failure', HTMLElement);
  /** Filled once, even if other parts have to be loaded again. */
  readonly #fill = lazyAsync(() => fillDialog(this.#dialog, this.dataset.rest ?? ''));
  #palette: Promise<void> | undefined;
  /** Keys that were pressed before the palette has loaded. Undefined afterwards. */
  #early: KeyboardEvent[] | undefined = [];
  #opener: Element | null = null;
  #isPressedOutside = false;

  connectedCallback(): void {
    showShortcuts(this);
    for (const intent of ['pointerenter', 'pointerdown', 'focus'])
      this.#trigger.addEventListener(intent, this.#prepare);
    this.#trigger.addEventListener('click', this.#open);
    this.#input.addEventListener('keydown', this.#keep);
    this.#input.addEventListener('input', this.#searchEarly);
    this.#dialog.addEventListener('pointerdown', ({ target }) => {
      this.#isPressedOutside = target === this.#dialog;
    });
    this.#dialog.addEventListener('click', this.#closeFromOutside);
    this.#dialog.addEventListener('close', () => this.#opener instanceof HTMLElement && this.#opener.focus());
    document.addEventListener('keydown', this);
  }

  disconnectedCallback(): void {
    document.removeEventListener('keydown', this);
  }

  handleEvent(event: KeyboardEvent): void {
    if (isSearchShortcut(event)) this.#open(event);
  }

  readonly #open = (event: Event): void => {
    if (event instanceof MouseEvent && (event.ctrlKey || event.metaKey || event.shiftKey)) return;
    // A browser without dialogs follows the link.
    if (!('showModal' in this.#dialog)) return;
    event.preventDefault();
    // First, because opening takes a slow phone a fifth of a second.
    this.#prepare();
    if (!this.#dialog.open) {
      this.#opener = event.type === 'click' ? this.#trigger : document.activeElement;
      this.#dialog.showModal();
    }
    this.#input.select();
    this.#input.focus();
  };

  /**
   * A visitor can type at once; results follow when the code has loaded. A failed load is repeated
   * at the next attempt.
   */
  readonly #prepare = (): void => {
    if (this.#palette) return;
    loadSearch().catch(() => {});
    const waiting = setTimeout(() => this.#showWaiting(true), LOADING_NOTICE_DELAY_MS);
    this.#palette = Promise.all([import('./search-palette.ts'), this.#fill()])
      .then(([{ searchPalette }]) => {
        this.#failure.hidden = true;
        searchPalette(this.#dialog, this.#early);
        this.#early = undefined;
      })
      .catch(() => this.#fail())
      .finally(() => {
        clearTimeout(waiting);
        this.#showWaiting(false);
      });
  };

  #showWaiting(isWaiting: boolean): void {
    this.#waiting.hidden = !isWaiting;
    if (isWaiting) this.#failure.hidden = true;
  }

  #fail(): void {
    const isSubmitted = this.#early?.some(({ key }) => key === 'Enter');
    this.#palette = undefined;
    this.#early = [];
    this.#failure.hidden = false;
    if (isSubmitted) this.#input.form?.submit();
  }

  /** Loads what the first query needs while the palette still loads. The palette asks again and finds it loaded. */
  readonly #searchEarly = (): void => {
    if (this.#early) search({ query: this.#input.value, limit: EARLY_LIMIT }).catch(() => {});
  };

  /** Keeps keys while the palette loads. If nothing loads, the form leads to the search page. */
  readonly #keep = (event: KeyboardEvent): void => {
    if (!this.#palette || !this.#early || isComposing(event) || !/^(Enter|Arrow(Down|Up))$/.test(event.key)) return;
    event.preventDefault();
    this.#early.push(event);
  };

  /** A selection that ends outside of the dialog ends in a click there, which must not close it. */
  readonly #closeFromOutside = ({ target }: Event): void => {
    const isClose = target instanceof Element && target.closest('[data-close]') !== null;
    if ((target === this.#dialog && this.#isPressedOutside) || isClose) this.#dialog.close();
  };
}

/** Loads the part below the field from its page into the dialog. Rejects if it cannot be loaded. */
async function fillDialog(dialog: HTMLDialogElement, address: string): Promise<void> {
  const { head, body } = await fetchDocument(address);
  const style = new CSSStyleSheet();
  // A build keeps the styles in a template; the dev server writes them into the head.
  const styles = (head.querySelector('template')?.content ?? head).querySelectorAll('style');
  style.replaceSync(Array.from(styles, ({ textContent }) => textContent).join(''));
  document.adoptedStyleSheets.push(style);
  dialog.append(...body.children);
}

/** The browser parses the page. The policy forbids scripts to turn text into elements. */
function fetchDocument(address: string): Promise<Document> {
  return new Promise((done, fail) => {
    const request = new XMLHttpRequest();
    request.responseType = 'document';
    request.onload = () => {
      const { status, responseXML } = request;
      if (status === 200 && responseXML) done(responseXML);
      else fail(new Error(`${status} for ${address}`));
    };
    request.onerror = () => fail(new Error(`No answer for ${address}`));
    request.open('GET', address);
    request.send();
  });
}

customElements.define('search-dialog', SearchDialog);
