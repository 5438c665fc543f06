import { requireElement, showShortcuts } from '../../lib/dom/dom.ts';
import { lazyAsync } from '../../lib/lazy-async.ts';
import { loadSearch, PATIENCE } from '../client/load-engine.ts';

const isTyping = (target: EventTarget | undefined): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.matches('textarea, select, input:not([type=radio], [type=checkbox], [type=button])'));

const opens = (event: KeyboardEvent): boolean => {
  if (event.isComposing || event.altKey || event.defaultPrevented) return false;
  const isCommand = event.metaKey || event.ctrlKey;
  if (event.key === '/') return !isCommand && !isTyping(event.composedPath()[0]);
  return isCommand && !event.shiftKey && event.key.toLowerCase() === 'k';
};

/** `<search-dialog>`: turns the link to the search page into a dialog. What answers in it is fetched on intent. */
class SearchDialog extends HTMLElement {
  readonly #trigger = requireElement(this, 'a', HTMLAnchorElement);
  readonly #dialog = requireElement(this, 'dialog', HTMLDialogElement);
  readonly #input = requireElement(this, '[role=combobox]', HTMLInputElement);
  readonly #waiting = requireElement(this, '.waiting', HTMLElement);
  readonly #failure = requireElement(this, '.failure', HTMLElement);
  /** Once, however often the rest has to be tried again. */
  readonly #fill = lazyAsync(() => fillDialog(this.#dialog, this.dataset.rest ?? ''));
  #palette: Promise<void> | undefined;
  /** Keys that the dialog can answer once what answers in it is there; undefined from then on. */
  #early: KeyboardEvent[] | undefined = [];
  #opener: Element | null = null;
  #isPressedOutside = false;

  connectedCallback(): void {
    showShortcuts(this);
    for (const intent of ['pointerenter', 'pointerdown', 'focus'])
      this.#trigger.addEventListener(intent, this.#prepare);
    this.#trigger.addEventListener('click', this.#open);
    this.#input.addEventListener('keydown', this.#keep);
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
    if (opens(event)) this.#open(event);
  }

  readonly #open = (event: Event): void => {
    if (event instanceof MouseEvent && (event.ctrlKey || event.metaKey || event.shiftKey)) return;
    // A browser without dialogs follows the link.
    if (!('showModal' in this.#dialog)) return;
    event.preventDefault();
    if (!this.#dialog.open) {
      this.#opener = event.type === 'click' ? this.#trigger : document.activeElement;
      this.#dialog.showModal();
    }
    this.#input.select();
    this.#input.focus();
    this.#prepare();
  };

  /** Typing works from the start; the answers follow as soon as they can. A failed load is tried again at the next intent. */
  readonly #prepare = (): void => {
    if (this.#palette) return;
    loadSearch().catch(() => {});
    const waiting = setTimeout(() => this.#wait(true), PATIENCE);
    this.#palette = Promise.all([import('./search-palette.ts'), this.#fill()])
      .then(([{ searchPalette }]) => {
        this.#failure.hidden = true;
        searchPalette(this.#dialog, this.#early);
        this.#early = undefined;
      })
      .catch(() => this.#fail())
      .finally(() => {
        clearTimeout(waiting);
        this.#wait(false);
      });
  };

  #wait(isWaiting: boolean): void {
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

  /** Keys are kept for what is being loaded; where nothing is, the form leads to the search page. */
  readonly #keep = (event: KeyboardEvent): void => {
    if (!this.#palette || !this.#early || event.isComposing || !/^(Enter|Arrow(Down|Up))$/.test(event.key)) return;
    event.preventDefault();
    this.#early.push(event);
  };

  /** A text that is selected across the edge ends in a click outside, which is none. */
  readonly #closeFromOutside = ({ target }: Event): void => {
    const isClose = target instanceof Element && target.closest('[data-close]') !== null;
    if ((target === this.#dialog && this.#isPressedOutside) || isClose) this.#dialog.close();
  };
}

customElements.define('search-dialog', SearchDialog);

/** Put what stands below its field into the search dialog, from the page that holds it. Rejects where that cannot be fetched. */
async function fillDialog(dialog: HTMLDialogElement, address: string): Promise<void> {
  const { head, body } = await fetchDocument(address);
  const style = new CSSStyleSheet();
  // A build keeps the styles in a template; the dev server writes them into the head.
  const styles = (head.querySelector('template')?.content ?? head).querySelectorAll('style');
  style.replaceSync(Array.from(styles, ({ textContent }) => textContent).join(''));
  document.adoptedStyleSheets.push(style);
  dialog.append(...body.children);
}

/** The browser's own way from an address to elements: no text is turned into markup by script, which the policy forbids. */
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
