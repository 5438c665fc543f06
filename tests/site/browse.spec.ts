import { expect, test } from './fixtures.ts';

test('a visitor goes from the table of contents to an answer and to the next question', async ({ page }) => {
  await page.goto('');
  await page.getByRole('main').getByRole('link', { name: 'Databases' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Databases' })).toBeVisible();
  await page.getByRole('link', { name: 'What is an ACID transaction?' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'What is an ACID transaction?' })).toBeVisible();
  await expect(page).toHaveURL(/\/questions\/acid-transaction\/$/);

  const pagination = page.getByRole('navigation', { name: 'Previous and next in Databases' });
  const next = pagination.getByRole('link', { name: /^Next/ });
  const title = ((await next.textContent()) ?? '').replace('Next', '').trim();
  await next.click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1, name: 'What is an ACID transaction?' })).toBeVisible();
});

test('a question page links to fewer than half of the questions; one page lists all of them', async ({
  page,
  catalog,
}) => {
  await page.goto('questions/acid-transaction/');
  const linkCount = await page
    .locator('a[href*="/questions/"]')
    .evaluateAll((links) => new Set(links.map((link) => new URL((link as HTMLAnchorElement).href).pathname)).size);
  expect(linkCount).toBeLessThan(catalog.length / 2);
  await page.goto('questions/');
  await expect(page.locator('details[id]')).toHaveCount(catalog.length);
});

test('all answers are printed, though they are folded on the screen', async ({ page, catalog }) => {
  await page.goto('questions/');
  const answers = page.locator('details[id] [data-answer]');
  const visible = () => answers.evaluateAll((all) => all.filter((answer) => answer.checkVisibility()).length);
  expect(await visible()).toBe(0);
  await page.emulateMedia({ media: 'print' });
  expect(await visible()).toBe(catalog.length);
});

test('a stored dark theme is there before the first paint', async ({ page }) => {
  await page.goto('');
  await page.getByRole('button', { name: /theme/i }).click();
  const theme = await page.locator('html').getAttribute('data-theme');
  expect(theme).not.toBeNull();
  // The scripts of the site come late: the theme must not wait for them.
  await page.route('**/_astro/*.js', () => {});
  await page.goto('questions/jwt/', { waitUntil: 'commit' });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('data-theme', theme ?? '');
  const painted = await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
  expect(painted).toBe(theme);
});

test('each topic page lists as many questions as the table of contents says', async ({ page }) => {
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

test('a link to a closed answer opens it, and one button opens or closes all answers', async ({ page, catalog }) => {
  await page.goto('questions/#acid-transaction');
  await expect(page.locator('details#acid-transaction')).toHaveAttribute('open', '');
  await expect(page.locator('details#acid-transaction')).toBeInViewport();
  await page.getByRole('button', { name: 'Expand all' }).click();
  await expect(page.locator('details[open]')).toHaveCount(catalog.length);
  await page.getByRole('button', { name: 'Collapse all' }).click();
  await expect(page.locator('details[open]')).toHaveCount(0);
});

test('on the page of all questions, a linked term in an answer leads to the question of that term', async ({
  page,
}) => {
  await page.goto('questions/');
  const link = page.locator('details .answer a[href^="#"]').first();
  const target = await link.getAttribute('href');
  await page.getByRole('button', { name: 'Expand all' }).click();
  await link.click();
  await expect(page.locator(`details${target}`)).toBeInViewport();
});

test('a term in the list from A to Z links to its question', async ({ page }) => {
  await page.goto('a-z/');
  await page.getByRole('link', { name: 'Deadlock', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('deadlock');
});

test('the theme follows the system setting, can be switched, and survives a reload', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('');
  const toggle = page.getByRole('button', { name: 'Dark theme' });
  const background = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  await expect(toggle).toHaveAttribute('aria-pressed', 'false');
  const light = await background();
  await toggle.click();
  await expect(toggle).toHaveAttribute('aria-pressed', 'true');
  expect(await background()).not.toBe(light);
  await page.reload();
  await expect(toggle).toHaveAttribute('aria-pressed', 'true');
  await toggle.click();
  expect(await background()).toBe(light);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(toggle).toHaveAttribute('aria-pressed', 'true');
});

test('the copy button of a code block copies only the code', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('questions/python-decorator/');
  await page.getByRole('button', { name: 'Copy code' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Code copied' })).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^def log\(func\):\n {4}def wrapper/);
});

test('the skip link is the first stop of the Tab key and moves the focus to the content', async ({ page }) => {
  await page.goto('questions/acid-transaction/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});

for (const [paintTimeMs, change] of [
  [20, 'with a transition'],
  [200, 'at once'],
] as const) {
  test(`the next page appears ${change} if the first paint took ${paintTimeMs} ms`, async ({ page }) => {
    await page.addInitScript((timeMs) => {
      const navigation = () => performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming;
      performance.getEntriesByName = () => [{ startTime: navigation().responseEnd + timeMs } as PerformanceEntry];
      addEventListener('pagereveal', ({ viewTransition }) => {
        document.documentElement.dataset['change'] = viewTransition ? 'with a transition' : 'at once';
      });
    }, paintTimeMs);
    await page.goto('questions/acid-transaction/');
    // The button appears when the page's script has run.
    await expect(page.getByRole('button', { name: 'Copy link' })).toBeVisible();
    await page.waitForFunction(() => performance.getEntriesByType('paint').length === 2);
    await page.getByRole('link', { name: /^Next/ }).first().click();
    await expect(page).not.toHaveURL(/acid-transaction/);
    await expect(page.locator('html')).toHaveAttribute('data-change', change);
  });
}
