import { expect, test } from './fixtures.ts';
import { watchPage } from './watch-page.ts';

// With its service worker: what is blocked would say so in the console.
test.use({ serviceWorkers: 'allow' });

test('every page is silent and asks only its own host', async ({ page, pages, served, site }) => {
  test.setTimeout(60_000 + pages.length * 1_000);
  const notes = watchPage(page, new URL(served.url).origin);
  // Under a base path the same pages have other addresses, each kind of page the same ones.
  const every = site.base === '/' ? 1 : 5;
  for (const address of pages.filter((_, index) => index % every === 0)) await page.goto(address);
  await page.goto('search/?q=cache');
  await page.waitForLoadState('networkidle');
  expect(notes).toEqual([]);
});

test('an unknown address says only that it is unknown', async ({ page, served }) => {
  const notes = watchPage(page, new URL(served.url).origin);
  const response = await page.goto('no-such-page/');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(notes.filter((note) => !note.includes('404'))).toEqual([]);
});

test('leaving for the source text is silent too', async ({ page, served }) => {
  await page.goto('questions/acid-transaction/');
  const notes = watchPage(page, new URL(served.url).origin);
  await page.getByRole('link', { name: /^Source text/ }).click();
  await page.waitForURL('**/seed.txt*');
  expect(notes).toEqual([]);
});
