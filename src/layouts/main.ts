/** The elements of all pages in one file, which a visitor fetches once. What is rarely used is fetched by them when it is wanted. */
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
import '../offline/when-idle.ts';
import '../page-behaviour/view-transitions.ts';

/** Elements that only one page has, by name. */
const rare = {
  'search-page': () => import('../search/page/search-page.element.ts'),
  'nearest-questions': () => import('../page-behaviour/similar-pages.element.ts'),
};

for (const [name, load] of Object.entries(rare)) {
  // Where one cannot be loaded, its page says so or is good without it.
  if (document.querySelector(name)) load().catch(() => {});
}
