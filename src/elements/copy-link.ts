import { copyText } from './copy-text.ts';

/** The address in a selected field, where the clipboard is refused and a person has to copy by hand. */
function selectedField(address: string): HTMLInputElement {
  const field = document.createElement('input');
  field.readOnly = true;
  field.value = address;
  field.setAttribute('aria-label', 'Link to copy');
  queueMicrotask(() => field.select());
  return field;
}

/** `<copy-link href="…">`: its button copies the address; its `<output>` says so, visibly and aloud. */
class CopyLink extends HTMLElement {
  connectedCallback(): void {
    this.hidden = false;
    this.querySelector('button')?.addEventListener('click', () => void this.#copy());
  }

  async #copy(): Promise<void> {
    const address = this.getAttribute('href') ?? location.href;
    const output = this.querySelector('output');
    const copied = await copyText(address);
    output?.replaceChildren(copied ? 'Link copied' : selectedField(address));
    if (copied) setTimeout(() => output?.replaceChildren(), 2500);
  }
}

customElements.define('copy-link', CopyLink);
