/** Addresses that were fetched ahead on this page, and its own. */
const fetched = new Set([location.pathname]);

const isThrifty = (): boolean => (navigator as { connection?: { saveData?: boolean } }).connection?.saveData ?? false;

/** Fetch the page of the link that is about to be followed, so that it is in the browser's cache. */
function fetchAhead({ target }: Event): void {
  const link = target instanceof Element && target.closest('a');
  if (!link || link.origin !== location.origin || !link.pathname.endsWith('/')) return;
  if (fetched.has(link.pathname) || isThrifty()) return;
  fetched.add(link.pathname);
  fetch(link.pathname, { priority: 'low' }).catch(() => {});
}

// Where the browser knows the page's speculation rules, it goes further than this by itself.
if (!HTMLScriptElement.supports?.('speculationrules')) {
  for (const type of ['pointerover', 'pointerdown', 'focusin']) addEventListener(type, fetchAhead, { passive: true });
}
