import type { Page } from 'playwright/test';
import { filesUntilResults, totalBytes } from '../../scripts/bench/transferred-bytes.ts';
import { expect, test } from './fixtures.ts';
import { axeFindings } from './page-checks.ts';

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Search' });
const field = (page: Page) => dialog(page).getByRole('combobox');
const options = (page: Page) => dialog(page).getByRole('option');
/**
 * The visible summary of the results. A screen reader reads a copy of it from the status element.
 */
const summary = (page: Page) => dialog(page).locator('.sentence');
const correction = (page: Page) => dialog(page).locator('.corrected');
const pageField = (page: Page) => page.getByRole('main').getByRole('searchbox');
/** The result list of the search page for this query. */
const resultsFor = (page: Page, query: string) => page.locator(`ol[data-results][data-query=${JSON.stringify(query)}]`);

/** Opens the dialog with Ctrl+K, types a query and waits for the results. */
async function searchInDialog(page: Page, query: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(query);
  await expect(dialog(page).locator('search-results')).not.toHaveAttribute('data-view', 'start');
}

const highlightedWords = (page: Page) =>
  page.evaluate(() => [...(CSS.highlights.get('search') ?? [])].map((range) => range.toString().toLowerCase()));

test('with the keyboard only: the search corrects a misspelt query, and the page highlights the words', async ({
  page,
}) => {
  await page.goto('');
  await searchInDialog(page, 'idempotncy key');
  await expect(correction(page)).toContainText('idempotency key');
  await expect(dialog(page).locator('em')).toHaveText('idempotency');
  await page.keyboard.press('ArrowDown');
  const active = options(page).and(page.locator('[aria-selected=true]'));
  await expect(active).toContainText('What is idempotency key');
  expect(await field(page).getAttribute('aria-activedescendant')).toBe(await active.getAttribute('id'));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('idempotency key');
  expect(new URL(page.url()).search).toBe('');
  await expect.poll(() => highlightedWords(page)).toContain('idempotency');
  await page.getByRole('heading', { level: 1 }).click();
  await expect.poll(() => highlightedWords(page)).toEqual([]);
});

test('a link searches for the words as typed instead of the correction', async ({ page }) => {
  await page.goto('');
  await searchInDialog(page, 'idempotncy');
  await dialog(page).getByRole('link', { name: 'idempotncy', exact: true }).click();
  await expect(correction(page)).toBeHidden();
  await expect(field(page)).toBeFocused();
});

test('a result shows the alias that matched, and the next result in its row does not', async ({ page }) => {
  await page.goto('');
  await searchInDialog(page, 'k8s');
  const alias = options(page)
    .first()
    .getByText(/also (known|asked) as/);
  await expect(alias).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await field(page).fill('idempotency key');
  await expect(options(page).first()).toContainText('What is idempotency key');
  await expect(alias).toBeHidden();
  await expect(options(page).first()).toHaveAttribute('aria-selected', 'false');
});

for (const key of ['Control+k', 'Meta+k', '/']) {
  test(`${key} opens the dialog, and Escape closes it and returns the focus`, async ({ page }) => {
    await page.goto('a-z/');
    const opener = page.getByRole('main').getByRole('link').first();
    await opener.focus();
    await page.keyboard.press(key);
    await expect(field(page)).toBeFocused();
    await expect(field(page)).toHaveValue('');
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toBeHidden();
    await expect(opener).toBeFocused();
  });
}

/** A key as a browser reports it. Chromium takes the key code from the options of an event. */
type Key = { key: string; code?: string; keyCode?: number; ctrlKey?: boolean; shiftKey?: boolean };

/** What a browser sends for these keys on other layouts (https://www.w3.org/TR/uievents-code/). */
const layoutKeys: Record<string, Key> = {
  'Control+K on a Russian layout': { key: 'л', code: 'KeyK', ctrlKey: true },
  'Control+K on a Greek layout': { key: 'κ', code: 'KeyK', ctrlKey: true },
  'Control+K on a Hebrew layout': { key: 'ל', code: 'KeyK', ctrlKey: true },
  'Control+K on an Arabic layout': { key: 'ن', code: 'KeyK', ctrlKey: true },
  'Control+K on Dvorak': { key: 'k', code: 'KeyV', ctrlKey: true },
  'the slash on a German layout': { key: '/', code: 'Digit7', shiftKey: true },
  'the slash on a French layout': { key: '/', code: 'Period', shiftKey: true },
};

const pressKey = (page: Page, selector: string, init: Key): Promise<void> =>
  page
    .locator(selector)
    .evaluate(
      (element, options) =>
        void element.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...options })),
      init,
    );

for (const [name, init] of Object.entries(layoutKeys)) {
  test(`${name} opens the dialog`, async ({ page }) => {
    await page.goto('');
    await pressKey(page, 'body', init);
    await expect(field(page)).toBeFocused();
  });
}

test('another letter at the place of K on Dvorak does not open the dialog', async ({ page }) => {
  await page.goto('');
  await pressKey(page, 'body', { key: 't', code: 'KeyK', ctrlKey: true });
  await expect(dialog(page)).toBeHidden();
});

test('the Enter that confirms a composition in Safari opens no result', async ({ page }) => {
  await page.goto('');
  await searchInDialog(page, 'redis');
  await expect(options(page).first()).toBeVisible();
  await pressKey(page, 'search-dialog [role=combobox]', { key: 'Enter', keyCode: 229 });
  await expect(dialog(page)).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Redis');
});

test('a result has the color of its topic', async ({ page }) => {
  await page.goto('');
  await searchInDialog(page, 'jwt components');
  const first = options(page).first();
  const color = await first.locator('[data-color]').getAttribute('data-color');
  expect(color).toMatch(/^\d+$/);
  await first.click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('JWT');
  await expect(page.locator('body')).toHaveAttribute('data-color', color ?? '');
});

test('a click outside closes the dialog, but a text selection that ends outside does not', async ({ page }) => {
  await page.goto('');
  await searchInDialog(page, 'cors');
  const box = await field(page).boundingBox();
  await page.mouse.move((box?.x ?? 0) + 60, (box?.y ?? 0) + 20);
  await page.mouse.down();
  await page.mouse.move(5, 300);
  await page.mouse.up();
  await expect(dialog(page)).toBeVisible();
  await page.mouse.click(5, 300);
  await expect(dialog(page)).toBeHidden();
});

test('a slash typed into a field does not open the dialog', async ({ page }) => {
  await page.goto('search/');
  await pageField(page).pressSequentially('http/2');
  await expect(pageField(page)).toHaveValue('http/2');
  await expect(dialog(page)).toBeHidden();
});

test('after a long query was typed, the field shows its beginning again', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 700 });
  await page.goto('');
  await searchInDialog(page, 'why is my page slow when there are many more rows in the table than before');
  const scrolled = () => field(page).evaluate(({ scrollLeft }) => scrollLeft);
  expect(await scrolled()).toBeGreaterThan(0);
  await page.keyboard.press('Tab');
  await expect.poll(scrolled).toBe(0);
});

test('the arrow keys, Home and End move through the results', async ({ page }) => {
  await page.goto('');
  await searchInDialog(page, 'database');
  const active = dialog(page).locator('[aria-selected=true]');
  await expect(field(page)).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('ArrowDown');
  await expect(active).toHaveId(/-0$/);
  await page.keyboard.press('End');
  await expect(active).toHaveId(/-7$/);
  await page.keyboard.press('Home');
  await expect(active).toHaveId(/-0$/);
  await page.keyboard.press('ArrowUp');
  await expect(active).toHaveCount(0);
  await expect(field(page)).toBeFocused();
});

test('Control+Enter opens the result in a new tab and keeps the dialog open', async ({ page, context }) => {
  await page.goto('');
  await searchInDialog(page, 'cors');
  await page.keyboard.press('ArrowDown');
  const [tab] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('Control+Enter')]);
  await expect(tab.getByRole('heading', { level: 1 })).toContainText('CORS');
  await expect(dialog(page)).toBeVisible();
});

for (const pattern of ['**/search-palette*', '**/search-engine*', '**/search/dialog/']) {
  test(`the dialog handles keys that were pressed before ${pattern} loaded`, async ({ page }) => {
    const { promise: loading, resolve: load } = Promise.withResolvers<void>();
    await page.route(pattern, (route) => loading.then(() => route.continue()));
    await page.goto('');
    await page.keyboard.press('/');
    await page.keyboard.type('cors');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    load();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('CORS');
  });
}

test('Enter opens the search page if the script of the dialog fails to load', async ({ page }) => {
  await page.route('**/search-palette*', (route) => route.abort());
  await page.goto('');
  await page.keyboard.press('/');
  await expect(dialog(page).getByRole('button', { name: 'Try again' })).toBeVisible();
  await page.keyboard.type('cors');
  await page.keyboard.press('Enter');
  await expect(resultsFor(page, 'cors').getByRole('link').first()).toBeVisible();
});

test('the dialog ignores keys that were pressed after its script failed to load', async ({ page }) => {
  await page.route('**/search-palette*', (route) => route.abort());
  await page.goto('');
  await page.keyboard.press('/');
  await expect(dialog(page).getByRole('button', { name: 'Try again' })).toBeVisible();
  await page.keyboard.type('cors');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  await page.unroute('**/search-palette*');
  // A request from before `unroute` may still fail. The dialog tries again when it opens.
  await expect(async () => {
    await page.keyboard.press('Escape');
    await page.keyboard.press('/');
    await expect(options(page).first()).toContainText('CORS', { timeout: 1500 });
  }).toPass();
  await expect(dialog(page).locator('[aria-selected=true]')).toHaveCount(0);
});

test('a screen reader announces the number of results after the visitor stops typing', async ({ page }) => {
  await page.goto('');
  await searchInDialog(page, 'cors');
  await expect(dialog(page).getByRole('status')).toHaveText(/^\d+ results?$/);
});

test('a topic filters the results, and a button removes the filter if it leaves none', async ({ page }) => {
  await page.goto('');
  await searchInDialog(page, 'redis');
  const total = Number(await dialog(page).locator('label:has([value=""]) .count').textContent());
  const topic = dialog(page).getByRole('radio', { name: /^Messaging/ });
  await topic.check();
  await expect(topic).toBeFocused();
  await expect(options(page).first()).toContainText('Messaging');
  await expect.poll(() => options(page).count()).toBeLessThan(total);
  await field(page).fill('rbac');
  await expect(summary(page)).toHaveText(/^Nothing in Messaging.* elsewhere\.$/);
  await dialog(page).getByRole('button', { name: 'Search all topics' }).click();
  await expect(options(page).first()).toBeVisible();
  await expect(field(page)).toBeFocused();
});

test('a new query clears the topic filter', async ({ page }) => {
  await page.goto('search/?q=api&topic=apis');
  await expect(resultsFor(page, 'api').getByRole('link').first()).toBeVisible();
  await pageField(page).fill('cache');
  await expect(resultsFor(page, 'cache').getByRole('link').first()).toBeVisible();
  await expect(page).toHaveURL(/\?q=cache$/);
});

test('the dialog shows the number of results', async ({ page }) => {
  await page.goto('');
  await searchInDialog(page, 'database');
  await expect(dialog(page).getByRole('link', { name: /^All \d\d results$/ })).toBeVisible();
  await field(page).fill('bcrypt salt');
  await expect(dialog(page).locator('ol[data-query="bcrypt salt"]')).toBeAttached();
  const count = await options(page).count();
  expect(count).toBeLessThan(8);
  await expect(dialog(page).getByRole('link', { name: new RegExp(`^${count} results?$`) })).toBeVisible();
});

test('only the results scroll while the dialog is open', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 500 });
  await page.goto('questions/');
  await searchInDialog(page, 'database');
  await page.keyboard.press('PageDown');
  await expect
    .poll(() =>
      dialog(page)
        .locator('search-results')
        .evaluate(({ scrollTop }) => scrollTop),
    )
    .toBeGreaterThan(0);
  await page.mouse.move(5, 300);
  await page.mouse.wheel(0, 900);
  await page.keyboard.press('PageDown');
  expect(await page.evaluate(() => scrollY)).toBe(0);
});

test('the search page focuses its field', async ({ page }) => {
  await page.goto('search/');
  await expect(pageField(page)).toBeFocused();
});

test('typing continues after the choice of a topic, and an empty field shows no topic filter', async ({ page }) => {
  await page.goto('');
  await searchInDialog(page, 'queue');
  await dialog(page)
    .getByRole('radio', { name: /^Messaging/ })
    .check();
  await page.keyboard.type(' fifo');
  await expect(field(page)).toHaveValue('queue fifo');
  await field(page).fill('');
  await expect(dialog(page).locator('search-results')).toHaveAttribute('data-view', 'start');
  await expect(dialog(page).getByRole('radio')).toHaveCount(0);
});

test('the dialog lists searches whose result was opened, and can remove them', async ({ page }) => {
  for (const query of ['redis', 'cors']) {
    await page.goto('');
    await searchInDialog(page, query);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/questions/**');
  }
  await page.keyboard.press('/');
  const recent = dialog(page).getByRole('list', { name: 'Recent searches' }).getByRole('listitem');
  await expect(recent).toHaveText(['cors', 'redis']);
  await dialog(page).getByRole('button', { name: 'Remove “cors”' }).click();
  await expect(recent).toHaveText(['redis']);
  await recent.getByRole('link').click();
  await expect(field(page)).toHaveValue('redis');
  await expect(options(page).first()).toBeVisible();
  await field(page).fill('');
  await dialog(page).getByRole('button', { name: 'Remove all' }).click();
  await expect(recent).toHaveCount(0);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test('invalid data in storage shows no recent searches', async ({ page }) => {
  await page.goto('');
  await page.evaluate(() => localStorage.setItem('recent-searches', '{"not":"a list"'));
  await page.keyboard.press('/');
  await expect(dialog(page).getByRole('navigation', { name: 'Topics' })).toBeVisible();
  await expect(dialog(page).getByText('Recent searches')).toBeHidden();
});

test('a search without results shows links to topics, terms and all questions', async ({ page }) => {
  await page.goto('');
  await searchInDialog(page, '日本語');
  await expect(summary(page)).toHaveText('Nothing found for “日本語”.');
  await expect(dialog(page).getByRole('navigation', { name: 'Topics' })).toBeVisible();
  await expect(dialog(page).getByRole('link', { name: 'terms A–Z' })).toBeVisible();
  await expect(dialog(page).getByRole('link', { name: 'on one page' })).toBeVisible();
  await expect(dialog(page).getByRole('link', { name: 'All results' })).toBeHidden();
});

test('a search for another subject says that no page is about it', async ({ page }) => {
  await page.goto('');
  await searchInDialog(page, 'photoshop layers');
  await expect(summary(page)).toHaveText('Nothing here is about “photoshop”. Closest:');
});

test('a query of stop words shows a request for more words, and a content word gives results', async ({ page }) => {
  await page.goto('');
  await searchInDialog(page, 'how do');
  await expect(summary(page)).toContainText('“how do” says too little to search for.');
  await expect(options(page)).toHaveCount(0);
  await searchInDialog(page, 'how do webhooks');
  await expect(options(page).first()).toContainText('webhooks');
});

test('a search index that fails to load causes a message, and loading it can be tried again', async ({ page }) => {
  await page.route('**/pagefind/**', (route) => route.abort());
  await page.goto('');
  await searchInDialog(page, 'cors');
  await expect(dialog(page).getByText('The search index could not be loaded.')).toBeVisible();
  await expect(dialog(page).getByRole('link', { name: 'on one page' })).toBeVisible();
  await page.unroute('**/pagefind/**');
  await dialog(page).getByRole('button', { name: 'Try again' }).click();
  await expect(options(page).first()).toContainText('CORS');
});

test('a dialog whose content fails to load shows a message, and loading it can be tried again', async ({ page }) => {
  await page.route('**/search/dialog/', (route) => route.abort());
  await page.goto('');
  await page.keyboard.press('Control+k');
  await expect(dialog(page).getByText('The search could not be loaded.')).toBeVisible();
  await expect(dialog(page).getByRole('link', { name: 'all questions' })).toBeVisible();
  await page.unroute('**/search/dialog/');
  await page.keyboard.press('Escape');
  await searchInDialog(page, 'cors');
  await expect(options(page).first()).toContainText('CORS');
  await expect(dialog(page).getByText('The search could not be loaded.')).toBeHidden();
});

test('the search works without aliases, terms and the file of all texts', async ({ page }) => {
  await page.route(/pagefind\/(terms|pages|names\/.+)\.json/, (route) => route.abort());
  await page.goto('');
  await searchInDialog(page, 'k8s');
  await expect(options(page).first()).toBeVisible();
  await field(page).fill('日本語');
  await expect(summary(page)).toHaveText('Nothing found for “日本語”.');
});

test('the link to all results opens the search page', async ({ page }) => {
  await page.goto('');
  await searchInDialog(page, 'database');
  await dialog(page).getByRole('link', { name: /^All/ }).click();
  await expect(resultsFor(page, 'database').getByRole('link').first()).toBeVisible();
  await expect(pageField(page)).toHaveValue('database');
});

test('the search page keeps its query and topic after Back and reload', async ({ page }) => {
  await page.goto('search/?q=redis&topic=messaging');
  await expect(resultsFor(page, 'redis')).toBeAttached();
  await expect(page.getByRole('main').getByRole('radio', { name: /^Messaging/ })).toBeChecked();
  await pageField(page).fill('cors');
  await pageField(page).press('Enter');
  await expect(resultsFor(page, 'cors')).toBeAttached();
  await expect(page).toHaveURL(/\?q=cors$/);
  await page.reload();
  await expect(resultsFor(page, 'cors').getByRole('link').first()).toContainText('CORS');
  await resultsFor(page, 'cors').getByRole('link').first().click();
  await page.waitForURL('**/questions/**');
  await page.goBack();
  await expect(resultsFor(page, 'cors').getByRole('link').first()).toBeVisible();
  await page.goBack();
  await expect(resultsFor(page, 'redis')).toBeAttached();
  await expect(pageField(page)).toHaveValue('redis');
});

test('on the search page the field gets the focus when the focused element disappears', async ({ page }) => {
  await page.goto('search/?q=bcrypt+salt&topic=messaging');
  await page.getByRole('main').getByRole('button', { name: 'Search all topics' }).click();
  await expect(pageField(page)).toBeFocused();
  await page.goto('search/?q=idempotncy');
  await page.getByRole('main').getByRole('link', { name: 'idempotncy', exact: true }).click();
  await expect(pageField(page)).toBeFocused();
  await pageField(page).press('Enter');
  await pageField(page).fill('');
  await page.getByRole('main').getByRole('button', { name: 'Remove all' }).click();
  await expect(pageField(page)).toBeFocused();
});

test('More results moves the focus to the first new result', async ({ page }) => {
  await page.goto('search/?q=database');
  const links = resultsFor(page, 'database').locator('a');
  await expect(links).toHaveCount(20);
  await page.getByRole('button', { name: 'More results' }).click();
  await expect(links.nth(20)).toBeFocused();
});

test('two quick clicks on More results show the results of both', async ({ page }) => {
  const { promise: loading, resolve: load } = Promise.withResolvers<void>();
  // Without the file of all texts, each further result needs a request of its own.
  await page.route('**/pagefind/pages.json', (route) => route.abort());
  await page.goto('search/?q=database');
  const moreResults = page.getByRole('button', { name: 'More results' });
  await expect(moreResults).toBeVisible();
  await page.route('**/page/*.json', (route) => loading.then(() => route.continue()));
  await page.locator('main search-results').evaluate((results) => results.setAttribute('limit', '5'));
  await moreResults.click();
  await moreResults.click();
  load();
  await expect(resultsFor(page, 'database').locator('a')).toHaveCount(30);
});

for (const parameters of [
  '?q=%FF',
  '?q=%00%01%0A&topic=',
  `?q=${'x'.repeat(4000)}`,
  '?topic=nope',
  '?q=a&q=b&topic=%3Cb%3E',
  '?q=%E0%A4%A',
]) {
  test(`the search page works with the parameters ${parameters.slice(0, 24)}`, async ({ page }) => {
    await page.goto(`search/${parameters}`);
    await pageField(page).fill('cors');
    await expect(resultsFor(page, 'cors').getByRole('link').first()).toContainText('CORS');
  });
}

test.describe('on a touch screen 360 px wide', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test('the dialog fills the screen and corrects a query, and the page highlights the words', async ({ page }) => {
    await page.goto('');
    await page.getByRole('banner').getByRole('link', { name: 'Search' }).tap();
    await expect(field(page)).toBeFocused();
    expect(await dialog(page).boundingBox()).toEqual({ x: 0, y: 0, width: 360, height: 740 });
    expect(
      await field(page).evaluate((input) => Number.parseFloat(getComputedStyle(input).fontSize)),
    ).toBeGreaterThanOrEqual(16);
    await page.keyboard.type('idempotncy key');
    await expect(correction(page)).toContainText('idempotency key');
    await options(page).filter({ hasText: 'What is idempotency key' }).tap();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('idempotency key');
    await expect.poll(() => highlightedWords(page)).toContain('idempotency');
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the search link and form lead to a page with a link to all questions', async ({ page }) => {
    await page.goto('');
    await page.getByRole('banner').getByRole('link', { name: 'Search' }).click();
    await pageField(page).fill('cors');
    await page.getByRole('main').getByRole('button', { name: 'Search' }).click();
    await expect(page.locator('noscript p')).toBeVisible();
    await page.locator('noscript').getByRole('link', { name: 'all questions on one page' }).click();
    await page.waitForURL('**/questions/');
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds no problem in the dialog in the ${colorScheme} theme`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.goto('');
    await page.keyboard.press('/');
    for (const query of ['', 'redis', 'idempotncy', 'photoshop layers', '日本語']) {
      await field(page).fill(query);
      if (query !== '') await expect(dialog(page).locator('[data-view] ol')).toHaveAttribute('data-query', query);
      if (query === 'redis') await field(page).press('ArrowDown');
      expect(await axeFindings(page)).toEqual([]);
    }
  });
}

/**
 * The limit for the first search: compressed bytes from the opening of the dialog to its first
 * results.
 */
const MAX_FIRST_SEARCH_BYTES = 90_000;

test(`the first search transfers less than ${MAX_FIRST_SEARCH_BYTES} bytes`, async ({ page }) => {
  // Every idle page fetches this script, perhaps after the network is idle.
  // It does not belong to the search.
  const offlineScript = page.waitForResponse(/register-worker/);
  await page.goto('questions/', { waitUntil: 'networkidle' });
  await (await offlineScript).finished();
  await page.evaluate(() => performance.clearResourceTimings());
  await page.keyboard.press('Control+k');
  await page.keyboard.insertText('why is my page slow when there are many rows');
  await expect(options(page)).toHaveCount(8);
  const bodies = await page.evaluate(filesUntilResults);
  expect(totalBytes(bodies), JSON.stringify(bodies)).toBeGreaterThan(60_000);
  expect(totalBytes(bodies), JSON.stringify(bodies)).toBeLessThan(MAX_FIRST_SEARCH_BYTES);
});

test('a browser can search the site from its address bar', async ({ page, request }) => {
  await page.goto('');
  const description = await page.locator('link[rel=search]').getAttribute('href');
  const text = await (await request.get(new URL(description ?? '', page.url()).href)).text();
  expect(text).toContain(`${new URL('search/', page.url()).pathname}?q={searchTerms}`);
});

test('no result moves when the aliases load', async ({ page }) => {
  const { promise: loading, resolve: load } = Promise.withResolvers<void>();
  await page.route('**/pagefind/{names/*,pages.json}', async (route) => {
    await loading;
    await route.continue();
  });
  await page.goto('search/?q=redis');
  await expect(page.locator('li[data-named]').first()).toBeVisible();
  const tops = () =>
    page.locator('ol[data-results] > li').evaluateAll((rows) => rows.map((row) => row.getBoundingClientRect().top));
  const initialTops = await tops();
  load();
  await expect(page.locator('li[data-named] .alias-label:empty')).toHaveCount(0);
  expect(await tops()).toEqual(initialTops);
});
