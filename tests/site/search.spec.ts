import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright/test';
import { filesUntilResults, totalBytes } from '../../scripts/bench/transferred-bytes.ts';
import { expect, test } from './fixtures.ts';

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Search' });
const field = (page: Page) => dialog(page).getByRole('combobox');
const options = (page: Page) => dialog(page).getByRole('option');
/** What the dialog says of its results; the same is read out a moment later, from another element. */
const sentence = (page: Page) => dialog(page).locator('.sentence');
const corrected = (page: Page) => dialog(page).locator('.corrected');
const pageField = (page: Page) => page.getByRole('main').getByRole('searchbox');
/** The list of the search page once it answers this query. */
const answerTo = (page: Page, query: string) => page.locator(`ol[data-results][data-query=${JSON.stringify(query)}]`);

/** Open the dialog by key and type; ends when the answer is shown. */
async function ask(page: Page, query: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(query);
  await expect(dialog(page).locator('search-results')).not.toHaveAttribute('data-view', 'start');
}

const markedWords = (page: Page) =>
  page.evaluate(() => [...(CSS.highlights.get('search') ?? [])].map((range) => range.toString().toLowerCase()));

const axe = (page: Page) =>
  new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ resultTypes: ['violations'] })
    .analyze();

test('by keyboard alone: a misspelt search is corrected, and leads to the words on the page', async ({ page }) => {
  await page.goto('');
  await ask(page, 'idempotncy key');
  await expect(corrected(page)).toContainText('idempotency key');
  await expect(dialog(page).locator('em')).toHaveText('idempotency');
  await page.keyboard.press('ArrowDown');
  const active = options(page).and(page.locator('[aria-selected=true]'));
  await expect(active).toContainText('What is idempotency key');
  expect(await field(page).getAttribute('aria-activedescendant')).toBe(await active.getAttribute('id'));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('idempotency key');
  expect(new URL(page.url()).search).toBe('');
  await expect.poll(() => markedWords(page)).toContain('idempotency');
  await page.getByRole('heading', { level: 1 }).click();
  await expect.poll(() => markedWords(page)).toEqual([]);
});

test('the words as typed can be searched instead', async ({ page }) => {
  await page.goto('');
  await ask(page, 'idempotncy');
  await dialog(page).getByRole('link', { name: 'idempotncy', exact: true }).click();
  await expect(corrected(page)).toBeHidden();
  await expect(field(page)).toBeFocused();
});

test('a row names how it was found, and shows nothing of that once another result stands there', async ({ page }) => {
  await page.goto('');
  await ask(page, 'k8s');
  const name = options(page)
    .first()
    .getByText(/also (known|asked) as/);
  await expect(name).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await field(page).fill('idempotency key');
  await expect(options(page).first()).toContainText('What is idempotency key');
  await expect(name).toBeHidden();
  await expect(options(page).first()).toHaveAttribute('aria-selected', 'false');
});

for (const key of ['Control+k', 'Meta+k', '/']) {
  test(`${key} opens the dialog, Escape closes it, and the focus comes back`, async ({ page }) => {
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

test('a click outside closes the dialog, and selecting the query across its edge does not', async ({ page }) => {
  await page.goto('');
  await ask(page, 'cors');
  const box = await field(page).boundingBox();
  await page.mouse.move((box?.x ?? 0) + 60, (box?.y ?? 0) + 20);
  await page.mouse.down();
  await page.mouse.move(5, 300);
  await page.mouse.up();
  await expect(dialog(page)).toBeVisible();
  await page.mouse.click(5, 300);
  await expect(dialog(page)).toBeHidden();
});

test('a slash typed into a field is a slash', async ({ page }) => {
  await page.goto('search/');
  await pageField(page).pressSequentially('http/2');
  await expect(pageField(page)).toHaveValue('http/2');
  await expect(dialog(page)).toBeHidden();
});

test('arrows, Home and End move through the results', async ({ page }) => {
  await page.goto('');
  await ask(page, 'database');
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

test('Control+Enter opens the result in a new tab and leaves the dialog', async ({ page, context }) => {
  await page.goto('');
  await ask(page, 'cors');
  await page.keyboard.press('ArrowDown');
  const [tab] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('Control+Enter')]);
  await expect(tab.getByRole('heading', { level: 1 })).toContainText('CORS');
  await expect(dialog(page)).toBeVisible();
});

for (const slow of ['**/search-palette*', '**/search-engine*', '**/search/dialog/']) {
  test(`keys count that are typed before ${slow} is loaded`, async ({ page }) => {
    await page.route(slow, async (route) => {
      await new Promise((loaded) => setTimeout(loaded, 500));
      await route.continue();
    });
    await page.goto('');
    await page.keyboard.press('/');
    await page.keyboard.type('cors');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('CORS');
  });
}

test('where the dialog cannot be made to answer, Enter leads to the search page', async ({ page }) => {
  await page.route('**/search-palette*', (route) => route.abort());
  await page.goto('');
  await page.keyboard.press('/');
  await expect(dialog(page).getByRole('button', { name: 'Try again' })).toBeVisible();
  await page.keyboard.type('cors');
  await page.keyboard.press('Enter');
  await expect(answerTo(page, 'cors').getByRole('link').first()).toBeVisible();
});

test('once the dialog can answer, no key counts that was typed while it could not', async ({ page }) => {
  await page.route('**/search-palette*', (route) => route.abort());
  await page.goto('');
  await page.keyboard.press('/');
  await expect(dialog(page).getByRole('button', { name: 'Try again' })).toBeVisible();
  await page.keyboard.type('cors');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  await page.unroute('**/search-palette*');
  // A load that was still failing when the way became free is tried again at the next opening.
  await expect(async () => {
    await page.keyboard.press('Escape');
    await page.keyboard.press('/');
    await expect(options(page).first()).toContainText('CORS', { timeout: 1500 });
  }).toPass();
  await expect(dialog(page).locator('[aria-selected=true]')).toHaveCount(0);
});

test('the number of results is announced once one stops typing', async ({ page }) => {
  await page.goto('');
  await ask(page, 'cors');
  await expect(dialog(page).getByRole('status')).toHaveText(/^\d+ results?$/);
});

test('a topic narrows the results, and can be lifted where it leaves none', async ({ page }) => {
  await page.goto('');
  await ask(page, 'redis');
  const all = Number(await dialog(page).locator('label:has([value=""]) .count').textContent());
  const topic = dialog(page).getByRole('radio', { name: /^Messaging/ });
  await topic.check();
  await expect(topic).toBeFocused();
  await expect(options(page).first()).toContainText('Messaging');
  await expect.poll(() => options(page).count()).toBeLessThan(all);
  await field(page).fill('rbac');
  await expect(sentence(page)).toHaveText(/^Nothing in Messaging.* elsewhere\.$/);
  await dialog(page).getByRole('button', { name: 'Search all topics' }).click();
  await expect(options(page).first()).toBeVisible();
  await expect(field(page)).toBeFocused();
});

test('another query is searched in all topics again', async ({ page }) => {
  await page.goto('search/?q=api&topic=apis');
  await expect(answerTo(page, 'api').getByRole('link').first()).toBeVisible();
  await pageField(page).fill('cache');
  await expect(answerTo(page, 'cache').getByRole('link').first()).toBeVisible();
  await expect(page).toHaveURL(/\?q=cache$/);
});

test('the dialog says how many results there are', async ({ page }) => {
  await page.goto('');
  await ask(page, 'database');
  await expect(dialog(page).getByRole('link', { name: /^All \d\d results$/ })).toBeVisible();
  await field(page).fill('bcrypt salt');
  await expect(dialog(page).locator('ol[data-query="bcrypt salt"]')).toBeAttached();
  const shown = await options(page).count();
  expect(shown).toBeLessThan(8);
  await expect(dialog(page).getByRole('link', { name: new RegExp(`^${shown} results?$`) })).toBeVisible();
});

test('the page behind the dialog stays where it is, and the results scroll', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 500 });
  await page.goto('questions/');
  await ask(page, 'database');
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

test('the search page is ready to be typed into', async ({ page }) => {
  await page.goto('search/');
  await expect(pageField(page)).toBeFocused();
});

test('typing goes on where a topic was chosen, and an emptied field shows no topics to narrow by', async ({ page }) => {
  await page.goto('');
  await ask(page, 'queue');
  await dialog(page)
    .getByRole('radio', { name: /^Messaging/ })
    .check();
  await page.keyboard.type(' fifo');
  await expect(field(page)).toHaveValue('queue fifo');
  await field(page).fill('');
  await expect(dialog(page).locator('search-results')).toHaveAttribute('data-view', 'start');
  await expect(dialog(page).getByRole('radio')).toHaveCount(0);
});

test('searches that led somewhere are offered again, and can be removed', async ({ page }) => {
  for (const query of ['redis', 'cors']) {
    await page.goto('');
    await ask(page, query);
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

test('garbage in storage is no search', async ({ page }) => {
  await page.goto('');
  await page.evaluate(() => localStorage.setItem('recent-searches', '{"not":"a list"'));
  await page.keyboard.press('/');
  await expect(dialog(page).getByRole('navigation', { name: 'Topics' })).toBeVisible();
  await expect(dialog(page).getByText('Recent searches')).toBeHidden();
});

test('where nothing is found, the ways on are shown', async ({ page }) => {
  await page.goto('');
  await ask(page, '日本語');
  await expect(sentence(page)).toHaveText('Nothing found for “日本語”.');
  await expect(dialog(page).getByRole('navigation', { name: 'Topics' })).toBeVisible();
  await expect(dialog(page).getByRole('link', { name: 'by term, A–Z' })).toBeVisible();
  await expect(dialog(page).getByRole('link', { name: 'on one page' })).toBeVisible();
  await expect(dialog(page).getByRole('link', { name: 'All results' })).toBeHidden();
});

test('what the site is not about gets an honest answer', async ({ page }) => {
  await page.goto('');
  await ask(page, 'photoshop layers');
  await expect(sentence(page)).toHaveText(/^(No page is about|Nothing found for) “photoshop layers”/);
});

test('words that say little are asked for more, and searched with the first that says something', async ({ page }) => {
  await page.goto('');
  await ask(page, 'how do');
  await expect(sentence(page)).toContainText('“how do” says too little to search for.');
  await expect(options(page)).toHaveCount(0);
  await ask(page, 'how do webhooks');
  await expect(options(page).first()).toContainText('webhooks');
});

test('an index that cannot be loaded is said to be missing, and can be tried again', async ({ page }) => {
  await page.route('**/pagefind/**', (route) => route.abort());
  await page.goto('');
  await ask(page, 'cors');
  await expect(dialog(page).getByText('The search index could not be loaded.')).toBeVisible();
  await expect(dialog(page).getByRole('link', { name: 'on one page' })).toBeVisible();
  await page.unroute('**/pagefind/**');
  await dialog(page).getByRole('button', { name: 'Try again' }).click();
  await expect(options(page).first()).toContainText('CORS');
});

test('a dialog that cannot be filled says so, and can be tried again', async ({ page }) => {
  await page.route('**/search/dialog/', (route) => route.abort());
  await page.goto('');
  await page.keyboard.press('Control+k');
  await expect(dialog(page).getByText('The search could not be loaded.')).toBeVisible();
  await expect(dialog(page).getByRole('link', { name: 'all questions' })).toBeVisible();
  await page.unroute('**/search/dialog/');
  await page.keyboard.press('Escape');
  await ask(page, 'cors');
  await expect(options(page).first()).toContainText('CORS');
  await expect(dialog(page).getByText('The search could not be loaded.')).toBeHidden();
});

test('an answer does not fail by its extras', async ({ page }) => {
  await page.route(/pagefind\/(terms|pages|names\/.+)\.json/, (route) => route.abort());
  await page.goto('');
  await ask(page, 'k8s');
  await expect(options(page).first()).toBeVisible();
  await field(page).fill('日本語');
  await expect(sentence(page)).toHaveText('Nothing found for “日本語”.');
});

test('all results lead to the search page', async ({ page }) => {
  await page.goto('');
  await ask(page, 'redis');
  await dialog(page).getByRole('link', { name: /^All/ }).click();
  await expect(answerTo(page, 'redis').getByRole('link').first()).toBeVisible();
  await expect(pageField(page)).toHaveValue('redis');
});

test('the search page survives Back and reload', async ({ page }) => {
  await page.goto('search/?q=redis&topic=messaging');
  await expect(answerTo(page, 'redis')).toBeAttached();
  await expect(page.getByRole('main').getByRole('radio', { name: /^Messaging/ })).toBeChecked();
  await pageField(page).fill('cors');
  await pageField(page).press('Enter');
  await expect(answerTo(page, 'cors')).toBeAttached();
  await expect(page).toHaveURL(/\?q=cors$/);
  await page.reload();
  await expect(answerTo(page, 'cors').getByRole('link').first()).toContainText('CORS');
  await answerTo(page, 'cors').getByRole('link').first().click();
  await page.waitForURL('**/questions/**');
  await page.goBack();
  await expect(answerTo(page, 'cors').getByRole('link').first()).toBeVisible();
  await page.goBack();
  await expect(answerTo(page, 'redis')).toBeAttached();
  await expect(pageField(page)).toHaveValue('redis');
});

test('on the search page the focus is never lost', async ({ page }) => {
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

test('more results begin at the first new one', async ({ page }) => {
  await page.goto('search/?q=database');
  const links = answerTo(page, 'database').locator('a');
  await expect(links).toHaveCount(20);
  await page.getByRole('button', { name: 'More results' }).click();
  await expect(links.nth(20)).toBeFocused();
});

test('asking twice for the same shows the answer', async ({ page }) => {
  await page.route('**/page/*.json', async (route) => {
    await new Promise((loaded) => setTimeout(loaded, 300));
    await route.continue();
  });
  await page.goto('search/?q=database');
  const more = page.getByRole('button', { name: 'More results' });
  await more.click();
  await more.click();
  await expect(answerTo(page, 'database').locator('a').nth(40)).toBeAttached();
});

for (const garbage of [
  '?q=%FF',
  '?q=%00%01%0A&topic=',
  `?q=${'x'.repeat(4000)}`,
  '?topic=nope',
  '?q=a&q=b&topic=%3Cb%3E',
  '?q=%E0%A4%A',
]) {
  test(`the search page works with ${garbage.slice(0, 24)}`, async ({ page }) => {
    await page.goto(`search/${garbage}`);
    await pageField(page).fill('cors');
    await expect(answerTo(page, 'cors').getByRole('link').first()).toContainText('CORS');
  });
}

test.describe('by touch at 360 px', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test('the dialog fills the screen, corrects, and leads to the words on the page', async ({ page }) => {
    await page.goto('');
    await page.getByRole('banner').getByRole('link', { name: 'Search' }).tap();
    await expect(field(page)).toBeFocused();
    expect(await dialog(page).boundingBox()).toEqual({ x: 0, y: 0, width: 360, height: 740 });
    expect(
      await field(page).evaluate((input) => Number.parseFloat(getComputedStyle(input).fontSize)),
    ).toBeGreaterThanOrEqual(16);
    await page.keyboard.type('idempotncy key');
    await expect(corrected(page)).toContainText('idempotency key');
    await options(page).filter({ hasText: 'What is idempotency key' }).tap();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('idempotency key');
    await expect.poll(() => markedWords(page)).toContain('idempotency');
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the link and the form lead to a page that says what to do', async ({ page }) => {
    await page.goto('');
    await page.getByRole('banner').getByRole('link', { name: 'Search' }).click();
    await pageField(page).fill('cors');
    await page.getByRole('main').getByRole('button', { name: 'Search' }).click();
    await expect(page.locator('noscript p')).toBeVisible();
    await page.getByRole('link', { name: 'all questions on one page' }).click();
    await page.waitForURL('**/questions/');
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the dialog in ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.goto('');
    await page.keyboard.press('/');
    for (const query of ['', 'redis', 'idempotncy', 'photoshop layers', '日本語']) {
      await field(page).fill(query);
      if (query !== '') await expect(dialog(page).locator('[data-view] ol')).toHaveAttribute('data-query', query);
      if (query === 'redis') await field(page).press('ArrowDown');
      const { violations } = await axe(page);
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
    }
  });
}

/** So much may come over the network, compressed, from the key that opens the dialog to the first results. */
const MOST_BYTES = 130_000;

test('the first results are not heavy', async ({ page }) => {
  // Every page fetches this when it is idle, which may be after the network is.
  const own = page.waitForResponse(/register-worker/);
  await page.goto('questions/', { waitUntil: 'networkidle' });
  await (await own).finished();
  await page.evaluate(() => performance.clearResourceTimings());
  await page.keyboard.press('Control+k');
  await page.keyboard.insertText('why is my page slow when there are many rows');
  await expect(options(page)).toHaveCount(8);
  const bodies = await page.evaluate(filesUntilResults);
  expect(totalBytes(bodies), JSON.stringify(bodies)).toBeGreaterThan(100_000);
  expect(totalBytes(bodies), JSON.stringify(bodies)).toBeLessThan(MOST_BYTES);
});

test('a browser can search the site from its address bar', async ({ page, request }) => {
  await page.goto('');
  const description = await page.locator('link[rel=search]').getAttribute('href');
  const text = await (await request.get(new URL(description ?? '', page.url()).href)).text();
  expect(text).toContain(`${new URL('search/', page.url()).pathname}?q={searchTerms}`);
});

test('no row moves when the names come by which questions were found', async ({ page }) => {
  const { promise: wanted, resolve: want } = Promise.withResolvers<void>();
  await page.route('**/pagefind/{names/*,pages.json}', async (route) => {
    await wanted;
    await route.continue();
  });
  await page.goto('search/?q=redis');
  await expect(page.locator('li[data-named]').first()).toBeVisible();
  const tops = () =>
    page.locator('ol[data-results] > li').evaluateAll((rows) => rows.map((row) => row.getBoundingClientRect().top));
  const before = await tops();
  want();
  await expect(page.locator('li[data-named] .so-called:empty')).toHaveCount(0);
  expect(await tops()).toEqual(before);
});
