import { afterPaint, element } from '../lib/dom/dom.ts';
import { readStored, writeStored } from '../lib/dom/storage.ts';

/** Said once a visit: who does not want the newer version now, has it when all pages of this one are closed. */
const DECLINED = 'newer-version-declined';

/** At the end of the page, so that it covers nothing there, and in view before; what has the focus is scrolled out from under it. */
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

/** Offer a newer version of the site, quietly, at the foot of the page; `show` is called when it is wanted. */
export function offerVersion(show: () => void): void {
  if (readStored('sessionStorage', DECLINED) || document.querySelector('.newer-version')) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  document.adoptedStyleSheets.push(sheet);
  const text = element('span');
  text.setAttribute('role', 'status');
  const decline = () => {
    writeStored('sessionStorage', DECLINED, 'yes');
    bar.remove();
  };
  const bar = element('section', text, element('div', button('Show it', show), button('Later', decline)));
  bar.setAttribute('aria-label', 'Newer version');
  bar.className = 'newer-version no-print';
  document.body.append(bar);
  // What a status says is read aloud only where it changes.
  afterPaint(() => text.append('A newer version of this site is ready.'));
}

function button(label: string, act: () => void): HTMLButtonElement {
  const node = element('button', label);
  node.type = 'button';
  node.className = 'button';
  node.addEventListener('click', act);
  return node;
}
