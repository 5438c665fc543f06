/** `<expand-all>`: its buttons open or close every question of the page. */
class ExpandAll extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('click', this);
    this.dataset.ready = '';
  }

  handleEvent(event: Event): void {
    if (!(event.target instanceof HTMLButtonElement)) return;
    for (const details of document.querySelectorAll<HTMLDetailsElement>('details[id]'))
      details.open = event.target.value === 'open';
  }
}

customElements.define('expand-all', ExpandAll);
