import { copyAndSay } from './copy-notice.ts';

/** `<copy-link href="…">`: its button copies the address. */
class CopyLink extends HTMLElement {
  connectedCallback(): void {
    this.hidden = false;
    this.addEventListener('click', this);
  }

  handleEvent(event: Event): void {
    const button = event.target instanceof Element && event.target.closest('button');
    const message = this.getAttribute('message') ?? 'Link copied';
    if (button) void copyAndSay({ 'text/plain': this.getAttribute('href') ?? '' }, message, button);
  }
}

customElements.define('copy-link', CopyLink);
