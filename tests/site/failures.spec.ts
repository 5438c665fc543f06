import { globSync } from 'node:fs';
import { basename } from 'node:path';
import type { Locator, Page, Request, Route } from 'playwright/test';
import { expect, test } from './fixtures.ts';

const QUESTION = 'questions/acid-transaction/';
const LOST = 'The search index could not be loaded.';

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Search' });
const option = (page: Page, name: RegExp) => dialog(page).getByRole('option', { name }).first();
const pageField = (page: Page) => page.getByRole('main').getByRole('searchbox');
const results = (page: Page) => page.locator('ol[data-results] a');
const shown = (place: Locator, text: RegExp) => place.getByText(text).filter({ visible: true });
const heading = (page: Page) => page.getByRole('heading', { level: 1 });
/** The way on that needs no search. */
const allQuestions = (page: Page) => page.getByRole('main').locator('a[href$="/questions/"]:visible').first();

const half = (body: Buffer): Buffer => body.subarray(0, body.length / 2);
const toText = (change: (text: string) => string) => (body: Buffer) => Buffer.from(change(body.toString()));

/** Answer with what the server has, changed. */
const changed = (change: (body: Buffer) => Buffer) => async (route: Route) => {
  const response = await route.fetch();
  await route.fulfill({ body: change(await response.body()), contentType: response.headers()['content-type'] ?? '' });
};

const notFound = (route: Route) => route.fulfill({ status: 404, body: 'Not found' });

/** Errors that nobody caught. */
function watchErrors(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  return errors;
}

/** Nothing is let through until `open` is called. */
function gate(): { hold: (route: Route) => Promise<void>; open: () => void } {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { hold: (route) => promise.then(() => route.continue()), open: resolve };
}

const damages: Record<string, [pattern: string, damage: (route: Route) => Promise<void>, said?: string]> = {
  'whose guide is not there': ['**/guide.json', notFound],
  'whose list of files is not there': ['**/pagefind-entry.json*', notFound],
  'whose list of words is not there': ['**/*.pf_meta', notFound],
  'whose words are not there': ['**/*.pf_index', notFound],
  'whose texts are not there': ['**/page{/*.json,s.json}', notFound],
  'whose program is cut off': ['**/wasm.*', changed(half)],
  'whose list of words is cut off': ['**/*.pf_meta', changed(half)],
  'whose words are cut off': ['**/*.pf_index', changed(half)],
  'whose guide is cut off': ['**/guide.json', changed(half)],
  'of another version': [
    '**/pagefind-entry.json*',
    changed(toText((text) => text.replace(/"version":"[^"]+"/, '"version":"0.1.0"'))),
    'This page and the search index are of different versions.',
  ],
};

for (const [name, [pattern, damage, said = LOST]] of Object.entries(damages)) {
  test(`an index ${name} is told of, and can be tried again`, async ({ page }) => {
    const errors = watchErrors(page);
    await page.route(pattern, damage);
    await page.goto('search/?q=deadlock');
    await expect(page.getByRole('main').getByText(said)).toBeVisible();
    await expect(allQuestions(page)).toBeVisible();
    await page.unroute(pattern);
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(results(page).first()).toContainText(/deadlock/i);
    expect(errors).toEqual([]);
  });
}

test('a guide that names questions of another build finds what there is', async ({ page }) => {
  const otherIds = toText((text) => text.replace(/"pages":"[^"]*"/g, (ids) => ids.replaceAll('en_', 'en_0')));
  await page.route('**/guide.json', changed(otherIds));
  await page.goto('search/?q=deadlock');
  await expect(results(page).first()).toContainText(/deadlock/i);
});

test('a site that was built anew since the first search is searched all the same', async ({ page }) => {
  await page.route('**/pagefind/pages.json', notFound);
  await page.goto('search/?q=cors');
  await expect(results(page).first()).toContainText('CORS');
  let isOpenedAnew = false;
  page.on('request', (request) => {
    isOpenedAnew ||= request.url().includes('pagefind-entry.json');
  });
  await page.route('**/page/*.json', (route) => (isOpenedAnew ? route.continue() : notFound(route)));
  await pageField(page).fill('deadlock');
  await expect(results(page).first()).toContainText(/deadlock/i);
});

test('whichever script is blocked, one can read, browse, and search or learn why not', async ({ page, site }) => {
  const errors = watchErrors(page);
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
        await expect(option(page, /deadlock/i).or(shown(dialog(page), /could not be loaded/))).toBeVisible();
        await page.keyboard.press('Escape');
      }
      await page.goto('search/?q=deadlock');
      const reason = shown(page.getByRole('main'), /could not be loaded|has not been loaded/);
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

const refusals: Record<string, (page: Page) => Promise<unknown>> = {
  'has none': (page) => page.addInitScript(() => Reflect.deleteProperty(window, 'WebAssembly')),
  'refuses it': (page) => page.route('**/search/*', changed(toText((html) => html.replace(" 'wasm-unsafe-eval'", '')))),
};

for (const [name, refuse] of Object.entries(refusals)) {
  test(`a browser that ${name} says that the search needs WebAssembly`, async ({ browser, baseURL }) => {
    // A context of its own, for this one may break the policy.
    const page = await browser.newPage({ ...(baseURL && { baseURL }) });
    const errors = watchErrors(page);
    await refuse(page);
    await page.goto('search/?q=deadlock');
    await expect(page.getByRole('main').getByText(/WebAssembly/)).toBeVisible();
    await allQuestions(page).click();
    await expect(heading(page)).toHaveText('All questions');
    expect(errors).toEqual([]);
    await page.close();
  });
}

test.describe('on a very slow network', () => {
  test('a page can be read, and typed into, before its script is there', async ({ page }) => {
    const { hold, open } = gate();
    await page.route('**/_astro/*', hold);
    await page.goto(QUESTION, { waitUntil: 'commit' });
    await expect(page.locator('[data-answer]')).toContainText('Atomicity');
    await page
      .getByRole('banner')
      .getByRole('link', { name: /Search/ })
      .click();
    await pageField(page).fill('deadlock');
    await expect(page.getByText('The search has not been loaded yet')).toBeVisible();
    await expect(allQuestions(page)).toBeVisible();
    open();
    await expect(results(page).first()).toContainText(/deadlock/i);
    await expect(pageField(page)).toHaveValue('deadlock');
  });

  for (const [what, pattern] of Object.entries({
    dialog: '**/search/dialog/',
    script: '**/search-palette*',
    index: '**/pagefind/*',
  })) {
    test(`the dialog tells that it waits for its ${what}, and loses nothing that is typed`, async ({ page }) => {
      const { hold, open } = gate();
      await page.route(pattern, hold);
      await page.goto(QUESTION);
      await page.keyboard.press('/');
      await page.keyboard.type('dead');
      await expect(shown(dialog(page), /^Loading the search/)).toBeVisible();
      await page.keyboard.type('lock');
      open();
      await expect(option(page, /deadlock/i)).toBeVisible();
      await expect(dialog(page).getByRole('combobox')).toHaveValue('deadlock');
      await expect(shown(dialog(page), /^Loading the search/)).toHaveCount(0);
    });
  }
});

test('of 200 searches in one go the last one is answered, whichever answer comes last', async ({ page, catalog }) => {
  const errors = watchErrors(page);
  await page.route('**/pagefind/pages.json', notFound);
  await page.goto('search/?q=deadlock');
  await expect(results(page).first()).toContainText(/deadlock/i);
  const { hold, open } = gate();
  const held: Request[] = [];
  await page.route('**/page/*.json', (route) => {
    held.push(route.request());
    return hold(route);
  });
  const queries = Array.from({ length: 199 }, (_, index) => catalog[index % catalog.length]?.title ?? '');
  await pageField(page).evaluate(typeAll, [...queries, 'deadlock']);
  const list = page.locator('ol[data-results]');
  await expect(list).toHaveAttribute('data-query', 'deadlock');
  await expect.poll(() => held.length).toBeGreaterThan(0);
  open();
  for (const request of held) await (await request.response())?.finished();
  await expect(list).toHaveAttribute('data-query', 'deadlock');
  await expect(results(page).first()).toContainText(/deadlock/i);
  await expect(page).toHaveURL(/\?q=deadlock$/);
  expect(errors).toEqual([]);
});

/** Runs in the page; between two of them there is time for a search to begin, and no more. */
async function typeAll(input: HTMLElement, queries: string[]): Promise<void> {
  for (const query of queries) {
    Object.assign(input, { value: query });
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await new Promise((done) => setTimeout(done));
  }
}

for (const year of ['1970', '2100']) {
  test(`search, theme and recent searches work in ${year}`, async ({ page }) => {
    const errors = watchErrors(page);
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
