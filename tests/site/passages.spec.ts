import type { Page } from 'playwright/test';
import { readClipboard } from './clipboard.ts';
import { expect, test } from './fixtures.ts';
import { axeFindings } from './page-checks.ts';
import { canonicalUrl } from './served-html.ts';
import {
  colorHighlights,
  highlightRectangle,
  scrollByTouch,
  selectWords,
  type Words,
  wordsRectangle,
} from './text-selection.ts';

const LINK = 'Copy link to this passage';
const QUOTE = 'Copy quote with link';

test.use({ reducedMotion: 'reduce', permissions: ['clipboard-read', 'clipboard-write'] });

const button = (page: Page, name: string) =>
  page.getByRole('group', { name: 'Selected passage' }).getByRole('button', { name });

/** Selects words of the answer, so that the script of the buttons is loaded. */
async function loadButtons(page: Page): Promise<void> {
  await selectWords(page, { from: 'ACID stands' });
  await expect(button(page, LINK)).toBeVisible();
}

/**
 * Lets the page handle its selection, then runs all its timers. The test must install Playwright's
 * clock.
 */
async function runTimers(page: Page): Promise<void> {
  await page.evaluate(() => new Promise<void>((resolve) => setTimeout(resolve)));
  await page.clock.runFor(1000);
}

/** Selects words, copies the link to them and returns the link. */
async function copyPassageLink(page: Page, words: Words, answer?: string): Promise<string> {
  await page.evaluate(() => navigator.clipboard.writeText(''));
  await selectWords(page, words, answer);
  await button(page, LINK).click();
  await expect(page.getByRole('status').filter({ hasText: 'Link to passage copied' })).toBeVisible();
  await expect.poll(() => readClipboard(page, 'text/plain')).toContain('#:~:text=');
  return (await readClipboard(page, 'text/plain')) ?? '';
}

/** Opens the path of a copied link in a new tab, on the test server. */
async function openInNewTab(page: Page, link: string, prepare?: (tab: Page) => Promise<void>): Promise<Page> {
  const tab = await page.context().newPage();
  await colorHighlights(tab);
  await prepare?.(tab);
  const { pathname, hash } = new URL(link);
  await tab.goto(new URL(pathname + hash, page.url()).href);
  return tab;
}

/** Expects the highlight at the position of these words. Allows 12 px for the padding of code. */
async function expectHighlighted(tab: Page, words: Words): Promise<void> {
  await expect.poll(() => highlightRectangle(tab)).toBeDefined();
  const [actual, expected] = [await highlightRectangle(tab), await wordsRectangle(tab, words)];
  for (const side of ['left', 'top', 'right', 'bottom'] as const) {
    expect(Math.abs((actual?.[side] ?? 0) - expected[side]), `${side} of the highlight`).toBeLessThanOrEqual(12);
  }
}

/** Sets a small viewport, so that the browser must scroll to a passage far down the page. */
const useSmallViewport = (tab: Page) => tab.setViewportSize({ width: 400, height: 300 });

const passages: { name: string; slug: string; words: Words; fragment: RegExp }[] = [
  {
    name: 'words that occur once on the page',
    slug: 'acid-transaction',
    words: { from: 'ensure reliable processing' },
    fragment: /^:~:text=ensure%20reliable%20processing$/,
  },
  {
    name: 'whole words if the selection starts and ends inside words',
    slug: 'acid-transaction',
    words: { from: 'nsure reliable processin' },
    fragment: /^:~:text=ensure%20reliable%20processing$/,
  },
  {
    name: 'one of several equal words, identified by its context',
    slug: 'union-vs-union-all',
    words: { from: 'rows', nth: 1 },
    fragment: /^:~:text=.+-,rows|rows,-/,
  },
  {
    name: 'words across inline code',
    slug: 'union-vs-union-all',
    words: { from: 'from each SELECT, including duplicates' },
    fragment: /select/i,
  },
  {
    name: 'one of two equal pieces of inline code',
    slug: 'union-vs-union-all',
    words: { from: 'SELECT', nth: 1 },
    fragment: /select/i,
  },
  {
    name: 'words across linked terms',
    slug: 'cdn',
    words: { from: 'CDNs can cache API responses' },
    fragment: /cache/,
  },
  {
    name: 'two paragraphs',
    slug: 'union-vs-union-all',
    words: { from: 'removes duplicate rows', to: 'includes all rows' },
    fragment: /,/,
  },
  {
    name: 'the first words of an answer',
    slug: 'acid-transaction',
    words: { from: 'ACID stands' },
    fragment: /ACID%20stands/i,
  },
  {
    name: 'the last word of an answer',
    slug: 'acid-transaction',
    words: { from: 'transactions', nth: 3 },
    fragment: /transactions/,
  },
  {
    name: 'lines of a code sample',
    slug: 'python-decorator',
    words: { from: 'def wrapper', to: 'return' },
    fragment: /wrapper/,
  },
];

for (const { name, slug, words, fragment } of passages) {
  test(`a passage link highlights ${name}`, async ({ page }) => {
    await page.goto(`questions/${slug}/?q=x`);
    const link = await copyPassageLink(page, words);
    const [address, hash = ''] = link.split('#');
    expect(address).toBe(await canonicalUrl(page));
    expect(hash).toMatch(fragment);
    const tab = await openInNewTab(page, link, useSmallViewport);
    await expectHighlighted(tab, words);
  });
}

test('a copy of the whole article contains no text of the buttons', async ({ page }) => {
  await page.goto('questions/acid-transaction/');
  await loadButtons(page);
  await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('article') ?? document.body));
  await page.keyboard.press('Control+c');
  await expect.poll(() => readClipboard(page, 'text/plain')).toContain('ACID stands');
  expect(await readClipboard(page, 'text/plain')).not.toMatch(/passage|quote|Press Tab|Copy link|Whole answer/);
});

test('a passage link copied on the page of all questions opens the question page', async ({ page, site }) => {
  const words = { from: 'from each SELECT, including duplicates' };
  await page.goto('questions/#union-vs-union-all');
  const link = await copyPassageLink(page, words, '#union-vs-union-all .answer');
  expect(new URL(link).pathname).toBe(`${site.base}questions/union-vs-union-all/`);
  await expectHighlighted(await openInNewTab(page, link, useSmallViewport), words);
});

test('links to the first and last word copied on the page of all questions work on the question page', async ({
  page,
}) => {
  await page.goto('questions/#acid-transaction');
  for (const words of [{ from: 'ACID' }, { from: 'transactions', nth: 3 }]) {
    const link = await copyPassageLink(page, words, '#acid-transaction .answer');
    await expectHighlighted(await openInNewTab(page, link), words);
    await page.bringToFront();
  }
});

test('a link to removed words opens the top of the page without a highlight', async ({ page }) => {
  await page.goto('questions/acid-transaction/');
  const tab = await openInNewTab(
    page,
    `${await canonicalUrl(page)}#:~:text=words%20that%20nobody%20wrote`,
    useSmallViewport,
  );
  await expect(tab.getByRole('heading', { level: 1 })).toBeInViewport();
  expect(await tab.evaluate(() => scrollY)).toBe(0);
  expect(await highlightRectangle(tab)).toBeUndefined();
});

test('a script highlights the passage in a browser without text fragments', async ({ page }) => {
  const words = { from: 'each SELECT, including duplicates' };
  await page.goto('questions/union-vs-union-all/');
  const link = await copyPassageLink(page, words);
  const tab = await openInNewTab(page, link.replace(/#.*/, ''), async (newTab) => {
    await useSmallViewport(newTab);
    await newTab.addInitScript(() => Reflect.deleteProperty(Document.prototype, 'fragmentDirective'));
  });
  expect(await highlightRectangle(tab)).toBeUndefined();
  // Chromium removes a text fragment from the address, so the event carries the address of an older
  // browser.
  await tab.evaluate((newURL) => dispatchEvent(new HashChangeEvent('hashchange', { newURL })), link);
  await expect(tab.locator('mark')).not.toHaveCount(0);
  await expectHighlighted(tab, words);
});

test('a copied quote has text, title and link, as plain and as rich text', async ({ page }) => {
  await page.goto('questions/union-vs-union-all/');
  await selectWords(page, { from: 'removes duplicate rows', to: 'UNION ALL includes' });
  await button(page, QUOTE).click();
  await expect(page.getByRole('status').filter({ hasText: 'Quote with link copied' })).toBeVisible();
  const title = await page.getByRole('heading', { level: 1 }).textContent();
  const lines = ((await readClipboard(page, 'text/plain')) ?? '').split('\n');
  expect(lines.slice(0, 4)).toEqual([
    '“removes duplicate rows (requires a distinct sort).',
    '',
    'UNION ALL includes”',
    title,
  ]);
  expect(lines[4]).toMatch(new RegExp(`^${await canonicalUrl(page)}#:~:text=`));
  const rich = await readClipboard(page, 'text/html');
  expect(rich).toContain('<p>UNION ALL includes</p></blockquote>');
  expect(rich).toContain(`<a href="${lines[4]}">${title}</a>`);
});

test('with the keyboard: the buttons are announced, Tab reaches them and Escape hides them', async ({ page }) => {
  await page.goto('questions/acid-transaction/');
  await selectWords(page, { from: 'reliable' });
  await expect(page.getByRole('status').filter({ hasText: 'Press Tab' })).toBeAttached();
  await page.keyboard.press('Tab');
  await expect(button(page, LINK)).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(button(page, QUOTE)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(button(page, LINK)).toBeHidden();
  await selectWords(page, { from: 'reliable processing' });
  await expect(button(page, LINK)).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'Link to passage copied' })).toBeVisible();
  expect(await readClipboard(page, 'text/plain')).toContain('reliable%20processing');
});

test('with the mouse: the buttons appear after the selection, do not cover it, and disappear with it', async ({
  page,
}) => {
  await page.clock.install();
  await page.goto('questions/acid-transaction/');
  await loadButtons(page);
  await page.mouse.click(1, 300);
  await expect(button(page, LINK)).toBeHidden();
  const { left, top, right, bottom } = await wordsRectangle(page, { from: 'reliable processing' });
  await page.mouse.move(left + 1, (top + bottom) / 2);
  await page.mouse.down();
  await page.mouse.move(right - 1, (top + bottom) / 2, { steps: 5 });
  await expect.poll(() => page.evaluate(() => String(getSelection()))).toContain('processing');
  await runTimers(page);
  await expect(button(page, LINK)).toBeHidden();
  await page.mouse.up();
  await expect(button(page, LINK)).toBeVisible();
  const bar = await page.getByRole('group', { name: 'Selected passage' }).boundingBox();
  expect((bar?.y ?? 0) >= bottom || (bar?.y ?? 0) + (bar?.height ?? 0) <= top).toBe(true);
  await page.mouse.click(left, 5);
  await expect(button(page, LINK)).toBeHidden();
});

test('a selection outside of an answer shows no buttons', async ({ page }) => {
  await page.clock.install();
  await page.goto('questions/acid-transaction/');
  await loadButtons(page);
  await selectWords(page, { from: 'ACID' }, 'h1');
  await runTimers(page);
  await expect(button(page, LINK)).toBeHidden();
});

test.describe('on a touch screen', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 320, height: 640 } });

  test('the buttons appear for a selection after a touch scroll', async ({ page }) => {
    await page.goto('questions/acid-transaction/');
    await scrollByTouch(page);
    await selectWords(page, { from: 'reliable processing' });
    await expect(button(page, LINK)).toBeVisible();
  });

  test('the buttons stay at an edge of the screen and do not cover the selection', async ({ page }) => {
    await page.goto('questions/acid-transaction/');
    for (const [block, edge] of [
      ['start', 'foot'],
      ['end', 'head'],
    ] as const) {
      await page.evaluate((position) => {
        getSelection()?.removeAllRanges();
        document.querySelector('.answer p:last-child')?.scrollIntoView({ block: position });
      }, block);
      const words = await selectWords(page, { from: 'ensure reliable processing of database' });
      await expect(page.getByRole('group', { name: 'Selected passage' })).toHaveAttribute('data-edge', edge);
      const bar = await page.getByRole('group', { name: 'Selected passage' }).boundingBox();
      expect((bar?.y ?? 0) > words.bottom || (bar?.y ?? 0) + (bar?.height ?? 0) < words.top).toBe(true);
      expect(bar?.x).toBeGreaterThanOrEqual(0);
      expect((bar?.x ?? 0) + (bar?.width ?? 999)).toBeLessThanOrEqual(320);
    }
  });
});

test('axe finds no problem while the buttons are shown', async ({ page }) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.goto('questions/acid-transaction/');
    await selectWords(page, { from: 'reliable' });
    await expect(button(page, LINK)).toBeVisible();
    expect(await axeFindings(page)).toEqual([]);
  }
});
