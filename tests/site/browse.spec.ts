import { expect, test } from './fixtures.ts';

test('from the table of contents to an answer and on to the next', async ({ page }) => {
  await page.goto('');
  await page.getByRole('main').getByRole('link', { name: 'Databases' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Databases' })).toBeVisible();
  await page.getByRole('link', { name: 'What is an ACID transaction?' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'What is an ACID transaction?' })).toBeVisible();
  await expect(page).toHaveURL(/\/questions\/acid-transaction\/$/);

  const onwards = page.getByRole('navigation', { name: 'Previous and next in Databases' });
  const next = onwards.getByRole('link', { name: /^Next/ });
  const title = ((await next.textContent()) ?? '').replace('Next', '').trim();
  await next.click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1, name: 'What is an ACID transaction?' })).toBeVisible();
});

test('a topic lists its own questions and the other topics, and no page lists all questions but the one made for it', async ({
  page,
  catalog,
}) => {
  await page.goto('questions/acid-transaction/');
  const linked = await page
    .locator('a[href*="/questions/"]')
    .evaluateAll((links) => new Set(links.map((link) => new URL((link as HTMLAnchorElement).href).pathname)).size);
  expect(linked).toBeLessThan(catalog.length / 2);
  await page.goto('questions/');
  await expect(page.locator('details')).toHaveCount(catalog.length);
});

test('every topic shows as many questions as the table of contents says', async ({ page }) => {
  await page.goto('');
  const topics = await page.locator('main h2').evaluateAll((headings) =>
    headings.map((heading) => ({
      href: heading.querySelector('a')?.href ?? '',
      count: Number.parseInt(heading.textContent?.match(/\d+/)?.[0] ?? '', 10),
    })),
  );
  expect(topics.length).toBeGreaterThan(0);
  for (const { href, count } of topics) {
    await page.goto(href);
    await expect(page.locator('main ol.questions > li')).toHaveCount(count);
  }
});

test('all answers open and close at once, and a link to a closed one opens it', async ({ page, catalog }) => {
  await page.goto('questions/#acid-transaction');
  await expect(page.locator('details#acid-transaction')).toHaveAttribute('open', '');
  await expect(page.locator('details#acid-transaction')).toBeInViewport();
  await page.getByRole('button', { name: 'Expand all' }).click();
  await expect(page.locator('details[open]')).toHaveCount(catalog.length);
  await page.getByRole('button', { name: 'Collapse all' }).click();
  await expect(page.locator('details[open]')).toHaveCount(0);
});

test('a term of another question in an answer leads to that question, from the page and from the list of all', async ({
  page,
}) => {
  await page.goto('questions/');
  const link = page.locator('details .answer a[href^="#"]').first();
  const target = await link.getAttribute('href');
  await page.getByRole('button', { name: 'Expand all' }).click();
  await link.click();
  await expect(page.locator(`details${target}`)).toBeInViewport();
});

test('the terms from A to Z each lead to an answer', async ({ page }) => {
  await page.goto('a-z/');
  await page.getByRole('link', { name: 'Deadlock', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('deadlock');
});

test('the theme follows the system, can be changed, and is remembered', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('');
  const toggle = page.getByRole('button', { name: 'Dark theme' });
  const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  await expect(toggle).toHaveAttribute('aria-pressed', 'false');
  const light = await ground();
  await toggle.click();
  await expect(toggle).toHaveAttribute('aria-pressed', 'true');
  expect(await ground()).not.toBe(light);
  await page.reload();
  await expect(toggle).toHaveAttribute('aria-pressed', 'true');
  await toggle.click();
  expect(await ground()).toBe(light);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(toggle).toHaveAttribute('aria-pressed', 'true');
});

test('code can be copied, and the copy is the code alone', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('questions/python-decorator/');
  await page.getByRole('button', { name: 'Copy code' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Code copied' })).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^def log\(func\):\n {4}def wrapper/);
});

test('everything can be reached by keyboard, beginning with the skip link', async ({ page }) => {
  await page.goto('questions/acid-transaction/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});

for (const [paintTime, changes] of [
  [20, 'with a transition'],
  [200, 'at once'],
] as const) {
  test(`after a page that took ${paintTime} ms to be painted, the next one comes ${changes}`, async ({ page }) => {
    await page.addInitScript((time) => {
      const since = () => performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming;
      performance.getEntriesByName = () => [{ startTime: since().responseEnd + time } as PerformanceEntry];
      addEventListener('pagereveal', ({ viewTransition }) => {
        document.documentElement.dataset['came'] = viewTransition ? 'with a transition' : 'at once';
      });
    }, paintTime);
    await page.goto('questions/acid-transaction/');
    // Its script is there when its button is.
    await expect(page.getByRole('button', { name: 'Copy link' })).toBeVisible();
    await page.waitForFunction(() => performance.getEntriesByType('paint').length === 2);
    await page.getByRole('link', { name: /^Next/ }).first().click();
    await expect(page).not.toHaveURL(/acid-transaction/);
    await expect(page.locator('html')).toHaveAttribute('data-came', changes);
  });
}
