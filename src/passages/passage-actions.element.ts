/** For browsers without text fragments. */
async function look(address: string): Promise<void> {
  if (address.includes(':~:')) (await import('./find-passage.ts')).findPassage(new URL(address).hash);
}

if (!('fragmentDirective' in document)) {
  const lookQuietly = (address: string) => look(address).catch(() => {});
  void lookQuietly(location.href);
  addEventListener('hashchange', ({ newURL }) => void lookQuietly(newURL));
}

const events = ['selectionchange', 'pointerdown', 'pointerup', 'pointercancel'];

/**
 * `<passage-actions>`: actions for selected words of an answer. Loads its code with the first
 * selection.
 */
class PassageActions extends HTMLElement {
  #isDragging = false;
  #hasToolbar = false;

  /** Runs again when the toolbar moves the element to another answer. */
  connectedCallback(): void {
    if (this.#hasToolbar) return;
    for (const type of events) document.addEventListener(type, this);
    this.#prepare();
  }

  disconnectedCallback(): void {
    for (const type of events) document.removeEventListener(type, this);
  }

  /** A finger only scrolls. On touch screens, people select with the system's handles. */
  handleEvent(event: Event): void {
    if (event instanceof PointerEvent) this.#isDragging = event.type === 'pointerdown' && event.pointerType === 'mouse';
    this.#prepare();
  }

  #prepare(): void {
    const bar = this.querySelector('fieldset');
    if (!bar || this.#isDragging || document.getSelection()?.isCollapsed !== false) return;
    this.disconnectedCallback();
    this.#hasToolbar = true;
    import('./passage-toolbar.ts').then(
      ({ PassageToolbar }) => new PassageToolbar(this, bar),
      // Visitors can select and copy without it.
      () => {},
    );
  }
}

customElements.define('passage-actions', PassageActions);
