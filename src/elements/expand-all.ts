/** Open the answer that the address names, so that a link to a closed one lands on it. */
function openTarget(): void {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!(target instanceof HTMLDetailsElement) || target.open) return;
  target.open = true;
  target.scrollIntoView();
}

/** `<expand-all>`: its buttons open or close every `<details>` of the page. */
class ExpandAll extends HTMLElement {
  connectedCallback(): void {
    this.hidden = false;
    this.addEventListener('click', this);
    addEventListener('hashchange', openTarget);
    openTarget();
  }

  handleEvent(event: Event): void {
    if (!(event.target instanceof HTMLButtonElement)) return;
    for (const details of document.querySelectorAll('details')) details.open = event.target.value === 'open';
  }
}

customElements.define('expand-all', ExpandAll);
