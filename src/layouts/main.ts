/** The script of all pages. The elements load rarely used code when it is needed. */
import '../theme/theme-toggle.element.ts';
import '../search/dialog/search-dialog.element.ts';
import '../copy/copy-link.element.ts';
import '../copy/copy-notice.element.ts';
import '../copy/copy-menu.element.ts';
import '../copy/code-block.element.ts';
import '../page-behaviour/expand-all.element.ts';
import '../page-behaviour/open-target.ts';
import '../passages/passage-actions.element.ts';
import '../search/highlight/search-highlight.element.ts';
import '../page-behaviour/prefetch.ts';
import '../page-behaviour/view-transitions.ts';

/** The custom elements of a single kind of page, by tag name. */
const lazyElements = {
  'search-page': () => import('../search/page/search-page.element.ts'),
  'similar-pages': () => import('../page-behaviour/similar-pages.element.ts'),
};

for (const [name, load] of Object.entries(lazyElements)) {
  // Every page with these elements works without the script or shows a message.
  if (document.querySelector(name)) load().catch(() => {});
}

/** In milliseconds. A page that took so long is on a slow line. */
const SLOW_LOAD = 2_000;
/** On a slow line the first search comes before the 1.6 MB for visitors without a network. */
const WAIT_ON_SLOW_LINE = 10_000;

// Registers the service worker when the browser is idle. In development there is none: it would
// serve old pages.
if (import.meta.env.PROD && 'serviceWorker' in navigator) {
  const whenIdle = window.requestIdleCallback ?? setTimeout;
  const register = () => whenIdle(() => import('../offline/register-worker.ts').catch(() => {}));
  addEventListener('load', () => setTimeout(register, performance.now() > SLOW_LOAD ? WAIT_ON_SLOW_LINE : 0));
}
