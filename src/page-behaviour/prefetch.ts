/** The prefetched addresses, and this page. */
const fetched = new Set([location.pathname]);

const savesData = (): boolean => (navigator as { connection?: { saveData?: boolean } }).connection?.saveData ?? false;

/** Prefetches the page of a link that is about to be clicked. */
function prefetch({ target }: Event): void {
  const link = target instanceof Element && target.closest('a');
  if (!link || link.origin !== location.origin || !link.pathname.endsWith('/')) return;
  if (fetched.has(link.pathname) || savesData()) return;
  fetched.add(link.pathname);
  fetch(link.pathname, { priority: 'low' }).catch(() => {});
}

// A browser with speculation rules prerenders pages and does not need this.
if (!HTMLScriptElement.supports?.('speculationrules')) {
  for (const type of ['pointerover', 'pointerdown', 'focusin']) addEventListener(type, prefetch, { passive: true });
}
