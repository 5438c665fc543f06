/** The elements of all pages in one file, which a visitor fetches once. What is rarely used is fetched by them when it is wanted. */
import './theme-toggle.ts';
import './search-dialog.ts';
import './copy-link.ts';
import './copy-notice.ts';
import './copy-menu.ts';
import './code-block.ts';
import './expand-all.ts';
import './open-target.ts';
import './passage-actions.ts';
import './search-arrival.ts';
import './fetch-ahead.ts';
import './offline.ts';
import './page-change.ts';

/** Elements that only one page has, by name. */
const rare = {
  'search-page': () => import('./search-page.ts'),
  'nearest-questions': () => import('./nearest-questions.ts'),
};

for (const [name, load] of Object.entries(rare)) {
  // Where one cannot be loaded, its page says so or is good without it.
  if (document.querySelector(name)) load().catch(() => {});
}
