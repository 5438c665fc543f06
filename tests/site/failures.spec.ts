import { globSync } from 'node:fs';
import { basename } from 'node:path';
import type { Locator, Page, Request, Route } from 'playwright/test';
import { expect, test } from './fixtures.ts';
import { recordErrors } from './page-checks.ts';

const QUESTION = 'questions/acid-transaction/';
const LOADING_FAILED = 'The search index could not be loaded.';

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Search' });
const option = (page: Page, name: RegExp) => dialog(page).getByRole('option', { name }).first();
const pageField = (page: Page) => page.getByRole('main').getByRole('searchbox');
const results = (page: Page) => page.locator('ol[data-results] a');
const visibleText = (area: Locator, text: RegExp) => area.getByText(text).filter({ visible: true });
const heading = (page: Page) => page.getByRole('heading', { level: 1 });
/** The link that works without the search. */
const allQuestions = (page: Page) => page.getByRole('main').locator('a[href$="/questions/"]:visible').first();

const firstHalf = (body: Buffer): Buffer => body.subarray(0, body.length / 2);
const changeText = (change: (text: string) => string) => (body: Buffer) => Buffer.from(change(body.toString()));

/** Fulfils a request with a changed copy of the server's response. */
const changeBody = (change: (body: Buffer) => Buffer) => async (route: Route) => {
  const response = await route.fetch();
  await route.fulfill({ body: change(await response.body()), contentType: response.headers()['content-type'] ?? '' });
};

const notFound = (route: Route) => route.fulfill({ status: 404, body: 'Not found' });

/** A route handler that holds requests until `open` is called. */
function requestGate(): { hold: (route: Route) => Promise<void>; open: () => void } {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { hold: (route) => promise.then(() => route.continue()), open: resolve };
}

const damages: Record<string, [pattern: string, damage: (route: Route) => Promise<void>, message?: string]> = {
  'without its manifest': ['**/manifest.json', notFound],
  'without the list of its files': ['**/chunks.json', notFound],
  'without its postings': ['**/*.pf_index', notFound],
  'without its texts': ['**/page{/*.json,s.json}', notFound],
  'with truncated postings': ['**/*.pf_index', changeBody(firstHalf)],
  'with a truncated manifest': ['**/manifest.json', changeBody(firstHalf)],
  'of another version': [
    '**/manifest.json',
    changeBody(changeText((text) => text.replace(/"format":\d+/, '"format":0'))),
    'This page and the search index have different versions.',
  ],
};

for (const [name, [pattern, damage, message = LOADING_FAILED]] of Object.entries(damages)) {
  test(`a search index ${name} causes a message, and loading it can be tried again`, async ({ page }) => {
    const errors = recordErrors(page);
    await page.route(pattern, damage);
    await page.goto('search/?q=deadlock');
    await expect(page.getByRole('main').getByText(message)).toBeVisible();
    await expect(allQuestions(page)).toBeVisible();
    await page.unroute(pattern);
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(results(page).first()).toContainText(/deadlock/i);
    expect(errors).toEqual([]);
  });
}

test('a search still works if a new build replaced the index after the first search', async ({ page }) => {
  await page.route('**/pagefind/pages.json', notFound);
  await page.goto('search/?q=cors');
  await expect(results(page).first()).toContainText('CORS');
  let isReopened = false;
  page.on('request', (request) => {
    isReopened ||= request.url().includes('manifest.json');
  });
  await page.route('**/page/*.json', (route) => (isReopened ? route.continue() : notFound(route)));
  await pageField(page).fill('deadlock');
  await expect(results(page).first()).toContainText(/deadlock/i);
});

test('reading and browsing work without any one script, and the search works or shows an error', async ({
  page,
  site,
}) => {
  const errors = recordErrors(page);
  for (const path of globSync('_astro/*.js', { cwd: site.dir })) {
    await test.step(path, async () => {
      const script = `**/${basename(path)}`;
      await page.route(script, (route) => route.abort());
      await page.goto(QUESTION);
      await page
        .getByRole('banner')
        .getByRole('link', { name: /Search/ })
        .click();
      await expect(dialog(page).or(pageField(page))).toBeVisible();
      if (await dialog(page).isVisible()) {
        await page.keyboard.type('deadlock');
        await expect(option(page, /deadlock/i).or(visibleText(dialog(page), /could not be loaded/))).toBeVisible();
        await page.keyboard.press('Escape');
      }
      await page.goto('search/?q=deadlock');
      const reason = visibleText(page.getByRole('main'), /could not be loaded|has not loaded/);
      await expect(results(page).first().or(reason)).toBeVisible();
      if ((await results(page).count()) === 0) await expect(allQuestions(page)).toBeVisible();
      await page.goto(QUESTION);
      await page.locator('[data-answer] p').first().selectText();
      await page.getByRole('navigation', { name: 'Breadcrumb' }).getByRole('link').last().click();
      await expect(heading(page)).toHaveText('Databases');
      await page.unroute(script);
    });
  }
  expect(errors).toEqual([]);
});

test.describe('on a very slow network', () => {
  test('the answer can be read and the search field keeps its text before the scripts load', async ({ page }) => {
    const { hold, open } = requestGate();
    await page.route('**/_astro/*', hold);
    await page.goto(QUESTION, { waitUntil: 'commit' });
    await expect(page.locator('[data-answer]')).toContainText('Atomicity');
    await page
      .getByRole('banner')
      .getByRole('link', { name: /Search/ })
      .click();
    await pageField(page).fill('deadlock');
    await expect(page.getByText('The search has not loaded yet')).toBeVisible();
    await expect(allQuestions(page)).toBeVisible();
    open();
    await expect(results(page).first()).toContainText(/deadlock/i);
    await expect(pageField(page)).toHaveValue('deadlock');
  });

  for (const [resource, pattern] of Object.entries({
    dialog: '**/search/dialog/',
    script: '**/search-palette*',
    index: '**/pagefind/*',
  })) {
    test(`the dialog shows that it waits for its ${resource} and keeps all typed text`, async ({ page }) => {
      const { hold, open } = requestGate();
      await page.route(pattern, hold);
      await page.goto(QUESTION);
      await page.keyboard.press('/');
      await page.keyboard.type('dead');
      await expect(visibleText(dialog(page), /^Loading the search/)).toBeVisible();
      await page.keyboard.type('lock');
      open();
      await expect(option(page, /deadlock/i)).toBeVisible();
      await expect(dialog(page).getByRole('combobox')).toHaveValue('deadlock');
      await expect(visibleText(dialog(page), /^Loading the search/)).toHaveCount(0);
    });
  }
});

test('the last of 200 quick searches is shown, whatever the order of the responses', async ({ page, catalog }) => {
  const errors = recordErrors(page);
  await page.route('**/pagefind/pages.json', notFound);
  await page.goto('search/?q=deadlock');
  await expect(results(page).first()).toContainText(/deadlock/i);
  const { hold, open } = requestGate();
  const heldRequests: Request[] = [];
  await page.route('**/page/*.json', (route) => {
    heldRequests.push(route.request());
    return hold(route);
  });
  const queries = Array.from({ length: 199 }, (_, index) => catalog[index % catalog.length]?.title ?? '');
  await pageField(page).evaluate(typeAll, [...queries, 'deadlock']);
  const list = page.locator('ol[data-results]');
  await expect(list).toHaveAttribute('data-query', 'deadlock');
  await expect.poll(() => heldRequests.length).toBeGreaterThan(0);
  open();
  for (const request of heldRequests) await (await request.response())?.finished();
  await expect(list).toHaveAttribute('data-query', 'deadlock');
  await expect(results(page).first()).toContainText(/deadlock/i);
  await expect(page).toHaveURL(/\?q=deadlock$/);
  expect(errors).toEqual([]);
});

/**
 * Runs in the page. Types all queries; a search starts after each one but cannot finish before the
 * next.
 */
async function typeAll(input: HTMLElement, queries: string[]): Promise<void> {
  for (const query of queries) {
    Object.assign(input, { value: query });
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await new Promise((resolve) => setTimeout(resolve));
  }
}

for (const year of ['1970', '2100']) {
  test(`search, theme and recent searches work in ${year}`, async ({ page }) => {
    const errors = recordErrors(page);
    await page.clock.setFixedTime(`${year}-01-01T00:00:00Z`);
    await page.goto('');
    await page.getByRole('button', { name: 'Dark theme' }).click();
    await page.keyboard.press('/');
    await page.keyboard.type('deadlock');
    await option(page, /deadlock/i).click();
    await expect(heading(page)).toHaveText(/deadlock/i);
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await page.goto('search/');
    await expect(page.getByRole('main').getByRole('link', { name: 'deadlock' })).toBeVisible();
    expect(errors).toEqual([]);
  });
}
