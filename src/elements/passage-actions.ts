const knowsTextFragments = 'fragmentDirective' in document;
if (!knowsTextFragments && location.hash.includes(':~:'))
  void import('./find-passage.ts').then(({ findPassage }) => findPassage());

/** `<passage-actions>`: what one can do with words selected in an answer. Its code comes with the first selection. */
class PassageActions extends HTMLElement {
  connectedCallback(): void {
    document.addEventListener('selectionchange', this);
  }

  disconnectedCallback(): void {
    document.removeEventListener('selectionchange', this);
  }

  handleEvent(): void {
    const bar = this.querySelector('fieldset');
    if (!bar || document.getSelection()?.isCollapsed !== false) return;
    this.disconnectedCallback();
    void import('./passage-toolbar.ts').then(({ PassageToolbar }) => new PassageToolbar(this, bar));
  }
}

customElements.define('passage-actions', PassageActions);
