import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { choosePrecache } from '../../scripts/integrations/offline/choose-precache.ts';
import { readSiteFiles } from '../../scripts/integrations/offline/site-files.ts';
import { readClipboard } from './clipboard.ts';
import { type Deployment, deploySite, replaceText, updatePrecache } from './deployed-site.ts';
import { test as base, expect } from './fixtures.ts';

const test = base.extend<{ deployment: Deployment }>({
  deployment: async ({ site }, use) => {
    const deployment = await deploySite(site);
    await use(deployment);
    await deployment.remove();
  },
  baseURL: async ({ deployment }, use) => use(deployment.url),
});

test.use({ serviceWorkers: 'allow' });

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });
const option = (page: Page, name: RegExp) => page.getByRole('dialog', { name: 'Search' }).getByRole('option', { name });
const updateBanner = (page: Page) => page.getByRole('region', { name: 'Newer version' });

/** Opens the home page and waits until the service worker controls it. */
async function visitHome(page: Page): Promise<void> {
  await page.goto('');
  await page.evaluate(async () => {
    const { serviceWorker } = navigator;
    const control = new Promise((resolve) => serviceWorker.addEventListener('controllerchange', resolve));
    if (!serviceWorker.controller) await control;
  });
}

const isControlled = (page: Page) => page.evaluate(() => navigator.serviceWorker.controller !== null);
const cacheCount = (page: Page) => page.evaluate(async () => (await caches.keys()).length);
const workerCount = (page: Page) =>
  page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);

test('after one visit reading, searching and copying work offline', async ({ page, context, deployment }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await visitHome(page);
  await deployment.stop();

  await page.getByRole('main').getByRole('link', { name: 'Databases' }).click();
  await page.getByRole('link', { name: 'What is an ACID transaction?' }).click();
  await expect(heading(page, 'What is an ACID transaction?')).toBeVisible();
  await page.getByRole('button', { name: 'Copy link', exact: true }).click();
  await expect(page.getByText('Link copied')).toBeVisible();
  expect(await readClipboard(page, 'text/plain')).toMatch(/\/questions\/acid-transaction\/$/);
  await page.getByRole('button', { name: 'More formats to copy' }).click();
  await page.getByRole('menuitem', { name: /^Whole answer/ }).click();
  await expect(page.getByText('Whole answer copied')).toBeVisible();
  expect(await readClipboard(page, 'text/plain')).toContain('# What is an ACID transaction?');

  await page.keyboard.press('Control+k');
  await page.keyboard.type('idempotncy key');
  // The rows of a shorter query may stand there before.
  await expect(page.locator('dialog ol[data-query="idempotncy key"]')).toBeAttached();
  await option(page, /idempotency key/)
    .first()
    .click();
  await expect(heading(page, /idempotency key/)).toBeVisible();
  await page.goto('search/?q=deadlock');
  await expect(page.locator('ol[data-results] a').first()).toContainText(/deadlock/i);

  await page.goto('q/12/#main');
  await expect(page).toHaveURL(/\/questions\/acid-transaction\/#main$/);
  await page.goto('questions/deadlock-vs-nothing');
  await expect(heading(page, 'This page is not available offline')).toBeVisible();
  await expect(page.getByText('Did you mean')).toBeVisible();

  await deployment.start();
  const response = await page.goto('questions/deadlock-vs-nothing/');
  expect(response?.status()).toBe(404);
  await expect(heading(page, 'This page does not exist')).toBeVisible();
});

/** Runs in the page. True if no other element covers the centre of the element. */
function isOnTop(element: Element): boolean {
  const { left, top, width, height } = element.getBoundingClientRect();
  return element.contains(document.elementFromPoint(left + width / 2, top + height / 2));
}

test('a banner offers a new version, and pages keep the old one until the visitor accepts', async ({
  page,
  context,
  deployment,
}) => {
  await visitHome(page);
  const files = ['questions/acid-transaction/index.html', 'pagefind/pages.json'];
  await deployment.deploy((dir) => replaceText(dir, files, ['an ACID transaction?', 'an ALKALINE transaction?']));
  await page.goto('questions/acid-transaction/');
  await expect(updateBanner(page)).toContainText('A newer version of this site is ready.');
  await expect(heading(page, /ACID/)).toBeVisible();
  for (const link of await page.getByRole('contentinfo').getByRole('link').all()) {
    await link.focus();
    expect(await link.evaluate(isOnTop)).toBe(true);
  }
  await page.keyboard.press('Control+k');
  await page.keyboard.type('acid transaction');
  await expect(option(page, /an ACID transaction/)).toBeVisible();
  await page.keyboard.press('Escape');

  const otherTab = await context.newPage();
  await otherTab.goto('questions/acid-transaction/');
  await updateBanner(otherTab).getByRole('button', { name: 'Later' }).click();
  await otherTab.reload();
  await expect(heading(otherTab, /ACID/)).toBeVisible();

  await updateBanner(page).getByRole('button', { name: 'Show it' }).click();
  for (const tab of [page, otherTab]) await expect(heading(tab, /ALKALINE/)).toBeVisible();
  await expect(updateBanner(page)).toBeHidden();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('acid transaction');
  await expect(option(page, /an ALKALINE transaction/)).toBeVisible();
});

test('of a site above the precache limit, visited pages work offline and match the newest index', async ({
  page,
  deployment,
}) => {
  const limitPrecache = (dir: string) => updatePrecache(dir, choosePrecache(readSiteFiles(dir), 800_000));
  await deployment.deploy(limitPrecache);
  await visitHome(page);
  await page.goto('questions/acid-transaction/');
  await deployment.deploy((dir) => {
    replaceText(dir, ['questions/acid-transaction/index.html'], ['an ACID transaction?', 'an ALKALINE transaction?']);
    limitPrecache(dir);
  });
  await page.goto('topics/databases/');
  const isCacheUpdated = () =>
    page.evaluate(async () => {
      const cacheNames = (await caches.keys()).filter((name) => name.startsWith('visited-'));
      const response = await caches.match(new URL('../../questions/acid-transaction/', location.href).href);
      return cacheNames.length === 1 && ((await response?.text()) ?? '').includes('ALKALINE');
    });
  await expect.poll(isCacheUpdated).toBe(true);
  await deployment.stop();
  await page.reload();
  await page.getByRole('link', { name: 'What is an ACID transaction?' }).click();
  await expect(heading(page, /ALKALINE/)).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('deadlock');
  await expect(option(page, /deadlock/).first()).toBeVisible();
  await page.goto('questions/deadlock/');
  await expect(heading(page, 'This page is not available offline')).toBeVisible();
});

test('a build without offline support deletes all caches and unregisters the service worker', async ({
  page,
  deployment,
}) => {
  await visitHome(page);
  await deployment.deploy((dir) => updatePrecache(dir, null));
  await page.reload();
  await expect.poll(() => cacheCount(page)).toBe(0);
  await expect.poll(() => workerCount(page)).toBe(0);
  await page.reload();
  expect(await isControlled(page)).toBe(false);
});

test('a missing service worker file deletes all caches and unregisters the service worker', async ({
  page,
  deployment,
}) => {
  await visitHome(page);
  await deployment.deploy((dir) => {
    for (const suffix of ['', '.br', '.gz']) rmSync(join(dir, `sw.js${suffix}`));
  });
  await page.reload();
  await expect.poll(() => workerCount(page)).toBe(0);
  expect(await cacheCount(page)).toBe(0);
});
