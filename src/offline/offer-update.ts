import { afterPaint, createElement } from '../lib/dom/dom.ts';
import { readStorage, writeStorage } from '../lib/dom/storage.ts';

/**
 * Key of the session storage. A visitor is asked once; after "not now", the new version comes when
 * all pages are closed.
 */
const DECLINED_KEY = 'newer-version-declined';

/**
 * The bar stands at the end of the page and sticks to the bottom of the window. A focused element
 * is scrolled out from under it.
 */
const style = `
html:has(> body > .newer-version) {
  scroll-padding-block-end: 8rem;
}
.newer-version {
  position: sticky;
  inset-block-end: 0;
  z-index: 1;
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  justify-content: center;
  gap: var(--space-2) var(--space-4);
  padding: var(--space-3) var(--gutter);
  padding-block-end: max(var(--space-3), env(safe-area-inset-bottom));
  border-block-start: 1px solid var(--rule);
  background: var(--paper-raised);
  font-size: var(--text-small);
}
.newer-version div {
  display: flex;
  gap: var(--space-2);
}
@media (max-height: 24rem) {
  .newer-version {
    position: static;
  }
}
`;

/**
 * Offers a new version of the site in a bar at the bottom. Calls `show` if the visitor wants it.
 */
export function offerUpdate(show: () => void): void {
  if (readStorage('sessionStorage', DECLINED_KEY) || document.querySelector('.newer-version')) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  document.adoptedStyleSheets.push(sheet);
  const text = createElement('span');
  text.setAttribute('role', 'status');
  const decline = () => {
    writeStorage('sessionStorage', DECLINED_KEY, 'yes');
    bar.remove();
  };
  const bar = createElement('section', text, createElement('div', button('Show it', show), button('Later', decline)));
  bar.setAttribute('aria-label', 'Newer version');
  bar.className = 'newer-version no-print';
  document.body.append(bar);
  // Screen readers read a status only when it changes.
  afterPaint(() => text.append('A newer version of this site is ready.'));
}

function button(label: string, act: () => void): HTMLButtonElement {
  const node = createElement('button', label);
  node.type = 'button';
  node.className = 'button';
  node.addEventListener('click', act);
  return node;
}
