import type { Page } from 'playwright/test';
import { readClipboard, removeClipboard } from './clipboard.ts';
import { expect, test } from './fixtures.ts';
import { axeFindings, recordErrors } from './page-checks.ts';
import { canonicalUrl } from './served-html.ts';

const TITLE = 'What is an ACID transaction?';

const copyMenuButton = (page: Page) => page.getByRole('button', { name: 'More formats to copy' });
const notice = (page: Page, text: string) => page.getByRole('status').filter({ hasText: text });

async function chooseFormat(page: Page, format: string): Promise<void> {
  await copyMenuButton(page).click();
  await page.getByRole('menuitem', { name: new RegExp(`^${format} `) }).click();
  await expect(notice(page, `${format} copied`)).toBeVisible();
}

test.describe('on a question page', () => {
  test.beforeEach(async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto('questions/acid-transaction/?q=acid&highlight=acid#main');
  });

  test('one click copies the canonical link and shows a notice', async ({ page, site, baseURL }) => {
    await page.getByRole('button', { name: 'Copy link', exact: true }).click();
    await expect(notice(page, 'Link copied')).toBeVisible();
    const copied = await readClipboard(page, 'text/plain');
    expect(copied).toBe(await canonicalUrl(page));
    expect(new URL(copied ?? '').pathname).toBe(`${site.base}questions/acid-transaction/`);
    expect(copied).not.toContain(new URL(baseURL ?? '').host);
    await expect(notice(page, 'Link copied')).toBeHidden();
  });

  test('the menu copies the link', async ({ page }) => {
    await chooseFormat(page, 'Link');
    expect(await readClipboard(page, 'text/plain')).toBe(await canonicalUrl(page));
  });

  test('the menu and the number of the question copy the short link', async ({ page, site }) => {
    const short = new URL(`${site.base}q/12/`, await canonicalUrl(page)).href;
    await chooseFormat(page, 'Short link');
    expect(await readClipboard(page, 'text/plain')).toBe(short);
    await chooseFormat(page, 'Link');
    await expect(page.getByRole('link', { name: 'No. 12' })).toHaveCount(0);
    await page.getByRole('button', { name: 'No. 12: copy short link' }).click();
    await expect(notice(page, 'Short link copied')).toBeVisible();
    expect(await readClipboard(page, 'text/plain')).toBe(short);
  });

  test('the menu copies title and link as Markdown', async ({ page }) => {
    await chooseFormat(page, 'Markdown link');
    expect(await readClipboard(page, 'text/plain')).toBe(`[${TITLE}](${await canonicalUrl(page)})`);
  });

  test('the menu copies title and link as rich text and as plain text', async ({ page }) => {
    await chooseFormat(page, 'Rich link');
    const link = await canonicalUrl(page);
    expect(await readClipboard(page, 'text/plain')).toBe(`${TITLE}\n${link}`);
    expect(await readClipboard(page, 'text/html')).toContain(`<a href="${link}">${TITLE}</a>`);
  });

  test('the menu copies the whole answer as the Markdown that the server sends', async ({ page, request }) => {
    const markdown = await request.get('questions/acid-transaction.md');
    expect(markdown.ok()).toBe(true);
    await chooseFormat(page, 'Whole answer');
    expect(await readClipboard(page, 'text/plain')).toBe(await markdown.text());
  });

  test('an answer that fails to load causes a notice and leaves the clipboard unchanged', async ({ page }) => {
    await chooseFormat(page, 'Link');
    await page.route('**/*.md', (route) => route.abort());
    await copyMenuButton(page).click();
    await page.getByRole('menuitem', { name: 'Whole answer' }).click();
    await expect(notice(page, 'Loading failed')).toBeVisible();
    expect(await readClipboard(page, 'text/plain')).toBe(await canonicalUrl(page));
  });

  test('the keyboard opens, navigates and closes the menu', async ({ page }) => {
    const menuItems = page.getByRole('menuitem');
    await copyMenuButton(page).focus();
    await page.keyboard.press('Enter');
    await expect(copyMenuButton(page)).toHaveAttribute('aria-expanded', 'true');
    await expect(menuItems.first()).toBeFocused();
    for (const [key, index] of [
      ['ArrowDown', 1],
      ['End', 4],
      ['ArrowDown', 0],
      ['ArrowUp', 4],
      ['Home', 0],
    ] as const) {
      await page.keyboard.press(key);
      await expect(menuItems.nth(index)).toBeFocused();
    }
    await page.keyboard.press('Escape');
    await expect(page.getByRole('menu')).toBeHidden();
    await expect(copyMenuButton(page)).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await expect(menuItems.last()).toBeFocused();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(notice(page, 'Short link copied')).toBeVisible();
    await expect(copyMenuButton(page)).toBeFocused();
    expect(await readClipboard(page, 'text/plain')).toContain('/q/12/');
  });

  test('every button measures at least 44 px', async ({ page }) => {
    for (const width of [360, 768, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await copyMenuButton(page).click();
      for (const control of await page.locator('.mark').locator('button:visible').all()) {
        const box = await control.boundingBox();
        const name = `${await control.textContent()} at ${width} px`;
        expect(Math.min(box?.width ?? 0, box?.height ?? 0), name).toBeGreaterThanOrEqual(44);
      }
      await page.keyboard.press('Escape');
    }
  });

  test('the open menu fits into a narrow viewport and has no problem that axe finds', async ({ page }) => {
    for (const [width, colorScheme] of [
      [320, 'light'],
      [1280, 'dark'],
    ] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.setViewportSize({ width, height: 640 });
      await copyMenuButton(page).click();
      await expect(page.getByRole('menu')).toHaveCSS('opacity', '1');
      const box = await page.getByRole('menu').boundingBox();
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? width)).toBeLessThanOrEqual(width);
      expect(await axeFindings(page)).toEqual([]);
      await page.keyboard.press('Escape');
    }
  });
});

test('without clipboard access the text is shown selected, and Escape returns the focus', async ({ page }) => {
  await removeClipboard(page);
  await page.goto('questions/acid-transaction/');
  await copyMenuButton(page).click();
  await page.getByRole('menuitem', { name: 'Markdown link' }).click();
  const field = page.getByRole('dialog', { name: 'Copy by hand' }).getByRole('textbox');
  await expect(field).toBeFocused();
  const selected = await field.evaluate((area: HTMLTextAreaElement) =>
    area.value.slice(area.selectionStart, area.selectionEnd),
  );
  expect(selected).toBe(`[${TITLE}](${await canonicalUrl(page)})`);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(field).toBeHidden();
  await expect(copyMenuButton(page)).toBeFocused();
});

test.describe('on a touch screen', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 640 } });

  test("the system's share sheet receives title and canonical link", async ({ page }) => {
    await page.addInitScript(() => {
      navigator.share = async (shared) => void Object.assign(window, { shared });
    });
    await page.goto('questions/acid-transaction/?q=acid');
    await page.getByRole('button', { name: 'Share' }).tap();
    const shared = await page.evaluate(() => (window as { shared?: ShareData }).shared);
    expect(shared).toEqual({ title: TITLE, url: await canonicalUrl(page) });
  });
});

test('a browser without a share sheet shows no Share button', async ({ page }) => {
  await page.goto('questions/acid-transaction/');
  await expect(page.getByRole('button', { name: 'Copy link', exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Share' })).toBeHidden();
});

test('mouse and keyboard reach the button of a topic row that copies the link of its question', async ({
  page,
  context,
  site,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('topics/databases/?q=x');
  const button = page.getByRole('button', { name: /^Copy link ?: What is an ACID transaction/ });
  await page.getByRole('link', { name: TITLE }).hover();
  await expect(button).toBeVisible();
  await button.click();
  await expect(notice(page, 'Link copied')).toBeVisible();
  const link = new URL(`${site.base}questions/acid-transaction/`, await canonicalUrl(page)).href;
  expect(await readClipboard(page, 'text/plain')).toBe(link);
  await page.getByRole('link', { name: TITLE }).focus();
  await page.keyboard.press('Tab');
  await expect(button).toBeFocused();
  await expect(button.locator('..')).toHaveCSS('opacity', '1');
});

test.describe('on the page of all questions', () => {
  test('the button of an open answer copies the link of its question page', async ({ page, context, site }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto('questions/#acid-transaction');
    await page.getByRole('button', { name: /^Copy link ?: What is an ACID transaction/ }).click();
    await expect(notice(page, 'Link copied')).toBeVisible();
    const link = new URL(`${site.base}questions/acid-transaction/`, await canonicalUrl(page)).href;
    expect(await readClipboard(page, 'text/plain')).toBe(link);
  });

  test('a slug in the fragment opens its answer on load and on later changes', async ({ page }) => {
    const answer = page.locator('details#acid-transaction');
    await page.goto('questions/');
    await expect(answer).not.toHaveAttribute('open');
    await page.evaluate(() => location.assign('#acid-transaction'));
    await expect(answer).toHaveAttribute('open');
    await expect(answer.locator('summary')).toBeInViewport();
    await answer.locator('summary').click();
    await expect(answer).not.toHaveAttribute('open');
    await page.goto('questions/#distributed-transaction');
    const otherAnswer = page.locator('details#distributed-transaction');
    await expect(otherAnswer).toHaveAttribute('open');
  });

  test('an invalid fragment opens no answer and causes no error', async ({ page }) => {
    const errors = recordErrors(page);
    await page.goto('questions/#100%');
    await expect(page.getByRole('button', { name: 'Expand all' })).toBeVisible();
    await expect(page.locator('details[open]')).toHaveCount(0);
    expect(errors).toEqual([]);
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('no copy or share button is shown', async ({ page }) => {
    for (const address of ['questions/acid-transaction/', 'topics/databases/', 'questions/']) {
      await page.goto(address);
      await expect(page.getByRole('button', { name: /copy|share/i })).toHaveCount(0);
    }
    await page.goto('questions/acid-transaction/');
    await expect(page.getByRole('link', { name: 'No. 12 (short address)' })).toBeVisible();
  });

  test('a slug in the fragment shows its answer', async ({ page }) => {
    await page.goto('questions/#acid-transaction');
    await expect(page.locator('#acid-transaction .answer')).toBeVisible();
    await expect(page.locator('#acid-transaction .answer')).toBeInViewport();
    await expect(page.locator('#distributed-transaction .answer')).toBeHidden();
  });
});

test('the copy button of a search result copies its link and does not open it', async ({ page, site, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('search/?q=acid');
  await page.getByRole('button', { name: `Copy link: ${TITLE}` }).click();
  await expect(notice(page, 'Link copied')).toBeVisible();
  const copied = new URL((await readClipboard(page, 'text/plain')) ?? '');
  expect(copied.pathname).toBe(`${site.base}questions/acid-transaction/`);
  expect(copied.search).toBe('');
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
});
