import { expect, test } from './fixtures.ts';
import { recordProblems } from './page-checks.ts';

// Playwright writes to the console when it blocks a service worker, so these tests allow service
// workers.
test.use({ serviceWorkers: 'allow' });

test('no page writes to the console or sends a request to another host', async ({ page, pages, server, site }) => {
  test.setTimeout(60_000 + pages.length * 1_000);
  const problems = recordProblems(page, new URL(server.url).origin);
  // Under a base path the pages differ only in their addresses, so a sample is enough.
  const interval = site.base === '/' ? 1 : 5;
  for (const address of pages.filter((_, index) => index % interval === 0)) await page.goto(address);
  await page.goto('search/?q=cache');
  await page.waitForLoadState('networkidle');
  expect(problems).toEqual([]);
});

test('an unknown address causes no console message except the status 404', async ({ page, server }) => {
  const problems = recordProblems(page, new URL(server.url).origin);
  const response = await page.goto('no-such-page/');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(problems.filter((problem) => !problem.includes('404'))).toEqual([]);
});

test('the link to the source text causes no console message', async ({ page, server }) => {
  await page.goto('questions/acid-transaction/');
  const problems = recordProblems(page, new URL(server.url).origin);
  await page.getByRole('link', { name: /^Source text/ }).click();
  await page.waitForURL('**/seed.txt*');
  expect(problems).toEqual([]);
});
