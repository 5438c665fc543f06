import { canonicalLink } from '../lib/urls.ts';
import { copyAndSay } from './copy-notice.element.ts';

/** Where the site says that it is, which need not be where this page was loaded from. */
const site = (): string => document.querySelector<HTMLElement>('copy-notice')?.dataset.site ?? location.href;

/** `<copy-link href="…">`: its button copies the address as it should be shared. Rows that script makes may hold one. */
class CopyLink extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('click', this);
    this.dataset.ready = '';
  }

  handleEvent(event: Event): void {
    const button = event.target instanceof Element && event.target.closest('button');
    if (!button) return;
    const link = canonicalLink(this.getAttribute('href') ?? '', site());
    void copyAndSay({ 'text/plain': link }, this.getAttribute('message') ?? 'Link copied', button);
  }
}

customElements.define('copy-link', CopyLink);
