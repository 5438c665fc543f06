import type { Page } from 'playwright/test';
import { axeFindings } from './axe.ts';
import { canonical, clipboard, refuseClipboard } from './clipboard.ts';
import { expect, test } from './fixtures.ts';

const TITLE = 'What is an ACID transaction?';

const more = (page: Page) => page.getByRole('button', { name: 'More formats to copy' });
const notice = (page: Page, text: string) => page.getByRole('status').filter({ hasText: text });

async function choose(page: Page, form: string): Promise<void> {
  await more(page).click();
  await page.getByRole('menuitem', { name: new RegExp(`^${form} `) }).click();
  await expect(notice(page, `${form} copied`)).toBeVisible();
}

test.describe('from the page of a question', () => {
  test.beforeEach(async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto('questions/acid-transaction/?q=acid&highlight=acid#main');
  });

  test('one click copies the canonical link, and says so', async ({ page, site, baseURL }) => {
    await page.getByRole('button', { name: 'Copy link', exact: true }).click();
    await expect(notice(page, 'Link copied')).toBeVisible();
    const copied = await clipboard(page, 'text/plain');
    expect(copied).toBe(await canonical(page));
    expect(new URL(copied ?? '').pathname).toBe(`${site.base}questions/acid-transaction/`);
    expect(copied).not.toContain(new URL(baseURL ?? '').host);
    await expect(notice(page, 'Link copied')).toBeHidden();
  });

  test('the link, from the menu', async ({ page }) => {
    await choose(page, 'Link');
    expect(await clipboard(page, 'text/plain')).toBe(await canonical(page));
  });

  test('the short link, from the menu and from the number', async ({ page, site }) => {
    const short = new URL(`${site.base}q/12/`, await canonical(page)).href;
    await choose(page, 'Short link');
    expect(await clipboard(page, 'text/plain')).toBe(short);
    await choose(page, 'Link');
    await expect(page.getByRole('link', { name: 'No. 12' })).toHaveCount(0);
    await page.getByRole('button', { name: 'No. 12: copy short link' }).click();
    await expect(notice(page, 'Short link copied')).toBeVisible();
    expect(await clipboard(page, 'text/plain')).toBe(short);
  });

  test('title and link as Markdown', async ({ page }) => {
    await choose(page, 'Markdown link');
    expect(await clipboard(page, 'text/plain')).toBe(`[${TITLE}](${await canonical(page)})`);
  });

  test('title and link as rich text, with plain text beside it', async ({ page }) => {
    await choose(page, 'Rich link');
    const link = await canonical(page);
    expect(await clipboard(page, 'text/plain')).toBe(`${TITLE}\n${link}`);
    expect(await clipboard(page, 'text/html')).toContain(`<a href="${link}">${TITLE}</a>`);
  });

  test('the whole answer as Markdown, as it is served', async ({ page, request }) => {
    const markdown = await request.get('questions/acid-transaction.md');
    expect(markdown.ok()).toBe(true);
    await choose(page, 'Whole answer');
    expect(await clipboard(page, 'text/plain')).toBe(await markdown.text());
  });

  test('an answer that cannot be fetched is said to be so, and the clipboard keeps what it has', async ({ page }) => {
    await choose(page, 'Link');
    await page.route('**/*.md', (route) => route.abort());
    await more(page).click();
    await page.getByRole('menuitem', { name: 'Whole answer' }).click();
    await expect(notice(page, 'could not be loaded')).toBeVisible();
    expect(await clipboard(page, 'text/plain')).toBe(await canonical(page));
  });

  test('the menu by keyboard', async ({ page }) => {
    const choices = page.getByRole('menuitem');
    await more(page).focus();
    await page.keyboard.press('Enter');
    await expect(more(page)).toHaveAttribute('aria-expanded', 'true');
    await expect(choices.first()).toBeFocused();
    for (const [key, place] of [
      ['ArrowDown', 1],
      ['End', 4],
      ['ArrowDown', 0],
      ['ArrowUp', 4],
      ['Home', 0],
    ] as const) {
      await page.keyboard.press(key);
      await expect(choices.nth(place)).toBeFocused();
    }
    await page.keyboard.press('Escape');
    await expect(page.getByRole('menu')).toBeHidden();
    await expect(more(page)).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await expect(choices.last()).toBeFocused();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(notice(page, 'Short link copied')).toBeVisible();
    await expect(more(page)).toBeFocused();
    expect(await clipboard(page, 'text/plain')).toContain('/q/12/');
  });

  test('every button is large enough for a finger', async ({ page }) => {
    for (const width of [360, 768, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await more(page).click();
      for (const control of await page.locator('.mark').locator('button:visible').all()) {
        const box = await control.boundingBox();
        const name = `${await control.textContent()} at ${width} px`;
        expect(Math.min(box?.width ?? 0, box?.height ?? 0), name).toBeGreaterThanOrEqual(44);
      }
      await page.keyboard.press('Escape');
    }
  });

  test('axe finds nothing with the menu open, which stays inside a narrow view', async ({ page }) => {
    for (const [width, colorScheme] of [
      [320, 'light'],
      [1280, 'dark'],
    ] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.setViewportSize({ width, height: 640 });
      await more(page).click();
      await expect(page.getByRole('menu')).toHaveCSS('opacity', '1');
      const box = await page.getByRole('menu').boundingBox();
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? width)).toBeLessThanOrEqual(width);
      expect(await axeFindings(page)).toEqual([]);
      await page.keyboard.press('Escape');
    }
  });
});

test('where the browser refuses to copy, the text is shown selected, and Escape leads back', async ({ page }) => {
  await refuseClipboard(page);
  await page.goto('questions/acid-transaction/');
  await more(page).click();
  await page.getByRole('menuitem', { name: 'Markdown link' }).click();
  const field = page.getByRole('dialog', { name: 'Copy by hand' }).getByRole('textbox');
  await expect(field).toBeFocused();
  const selected = await field.evaluate((area: HTMLTextAreaElement) =>
    area.value.slice(area.selectionStart, area.selectionEnd),
  );
  expect(selected).toBe(`[${TITLE}](${await canonical(page)})`);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(field).toBeHidden();
  await expect(more(page)).toBeFocused();
});

test.describe('on a touch screen', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 640 } });

  test("the system's share sheet gets title and canonical link", async ({ page }) => {
    await page.addInitScript(() => {
      navigator.share = async (shared) => void Object.assign(window, { shared });
    });
    await page.goto('questions/acid-transaction/?q=acid');
    await page.getByRole('button', { name: 'Share' }).tap();
    const shared = await page.evaluate(() => (window as { shared?: ShareData }).shared);
    expect(shared).toEqual({ title: TITLE, url: await canonical(page) });
  });
});

test('without a share sheet there is no button for it', async ({ page }) => {
  await page.goto('questions/acid-transaction/');
  await expect(page.getByRole('button', { name: 'Copy link', exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Share' })).toBeHidden();
});

test("a topic's row copies the link of its question, by mouse and by keyboard", async ({ page, context, site }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('topics/databases/?q=x');
  const button = page.getByRole('button', { name: /^Copy link ?: What is an ACID transaction/ });
  await page.getByRole('link', { name: TITLE }).hover();
  await expect(button).toBeVisible();
  await button.click();
  await expect(notice(page, 'Link copied')).toBeVisible();
  const link = new URL(`${site.base}questions/acid-transaction/`, await canonical(page)).href;
  expect(await clipboard(page, 'text/plain')).toBe(link);
  await page.getByRole('link', { name: TITLE }).focus();
  await page.keyboard.press('Tab');
  await expect(button).toBeFocused();
  await expect(button.locator('..')).toHaveCSS('opacity', '1');
});

test.describe('on the page of all questions', () => {
  test('an opened answer copies the link of its own page', async ({ page, context, site }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto('questions/#acid-transaction');
    await page.getByRole('button', { name: /^Copy link ?: What is an ACID transaction/ }).click();
    await expect(notice(page, 'Link copied')).toBeVisible();
    const link = new URL(`${site.base}questions/acid-transaction/`, await canonical(page)).href;
    expect(await clipboard(page, 'text/plain')).toBe(link);
  });

  test('an address with a slug opens that answer: at first, later, and again', async ({ page }) => {
    const answer = page.locator('details#acid-transaction');
    await page.goto('questions/');
    await expect(answer).not.toHaveAttribute('open');
    await page.evaluate(() => location.assign('#acid-transaction'));
    await expect(answer).toHaveAttribute('open');
    await expect(answer.locator('summary')).toBeInViewport();
    await answer.locator('summary').click();
    await expect(answer).not.toHaveAttribute('open');
    await page.goto('questions/#distributed-transaction');
    const link = page.locator('details#distributed-transaction');
    await expect(link).toHaveAttribute('open');
  });

  test('a broken fragment opens nothing and breaks nothing', async ({ page }) => {
    const errors: Error[] = [];
    page.on('pageerror', (error) => errors.push(error));
    await page.goto('questions/#100%');
    await expect(page.getByRole('button', { name: 'Expand all' })).toBeVisible();
    await expect(page.locator('details[open]')).toHaveCount(0);
    expect(errors).toEqual([]);
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('nothing is offered that would not work', async ({ page }) => {
    for (const address of ['questions/acid-transaction/', 'topics/databases/', 'questions/']) {
      await page.goto(address);
      await expect(page.getByRole('button', { name: /copy|share/i })).toHaveCount(0);
    }
    await page.goto('questions/acid-transaction/');
    await expect(page.getByRole('link', { name: 'No. 12 (short address)' })).toBeVisible();
  });

  test('an address with a slug shows that answer', async ({ page }) => {
    await page.goto('questions/#acid-transaction');
    await expect(page.locator('#acid-transaction .answer')).toBeVisible();
    await expect(page.locator('#acid-transaction .answer')).toBeInViewport();
    await expect(page.locator('#distributed-transaction .answer')).toBeHidden();
  });
});

test('a result of the search page copies its link, and is not followed by that', async ({ page, site, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('search/?q=acid');
  await page.getByRole('button', { name: `Copy link: ${TITLE}` }).click();
  await expect(notice(page, 'Link copied')).toBeVisible();
  const copied = new URL((await clipboard(page, 'text/plain')) ?? '');
  expect(copied.pathname).toBe(`${site.base}questions/acid-transaction/`);
  expect(copied.search).toBe('');
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
});
