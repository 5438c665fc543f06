import { canonicalLink } from '../lib/urls.ts';
import { copyAndSay } from './copy-notice.element.ts';

/** The configured address of the site. The page may have been loaded from another host. */
const siteUrl = (): string => document.querySelector<HTMLElement>('copy-notice')?.dataset.site ?? location.href;

/**
 * `<copy-link href="…">`: its button copies the canonical address. Scripts may put one into a row.
 */
class CopyLink extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('click', this);
    this.dataset.ready = '';
  }

  handleEvent(event: Event): void {
    const button = event.target instanceof Element && event.target.closest('button');
    if (!button) return;
    const link = canonicalLink(this.getAttribute('href') ?? '', siteUrl());
    void copyAndSay({ 'text/plain': link }, this.getAttribute('message') ?? 'Link copied', button);
  }
}

customElements.define('copy-link', CopyLink);
