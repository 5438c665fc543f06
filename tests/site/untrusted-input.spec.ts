import type { Page } from 'playwright/test';
import { expect, test } from './fixtures.ts';
import { watchPage } from './watch-page.ts';

const QUESTION = 'questions/acid-transaction/';

/** The page does what it is for: one searches from it, changes the theme, and follows a result to an answer. */
async function expectToWork(page: Page): Promise<void> {
  const { theme = '' } = await page.evaluate(() => ({ ...document.documentElement.dataset }));
  await page.getByRole('button', { name: 'Dark theme' }).click();
  await expect(page.locator('html')).not.toHaveAttribute('data-theme', theme || 'none');
  await page.goto('search/');
  const main = page.getByRole('main');
  await main.getByRole('combobox').or(main.getByRole('searchbox')).fill('race condition');
  await main
    .getByRole('link', { name: /What is a race condition/ })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What is a race condition? Give an example.');
}

const addresses: Record<string, string> = {
  'a query with broken percent codes': 'search/?q=%E0%A4%A&topic=%',
  'a query of 10 kB': `search/?q=${'%00x%F0%9F%98%80'.repeat(650)}`,
  'a topic that every object knows': 'search/?q=cache&topic=__proto__&topic=constructor&verbatim=%00',
  'a query that is a regular expression': 'search/?q=(%5Ba-z%5D%2B)%2B%24%20%22%20%5C%20*%20-x%20%7C%7C',
  'a fragment of one percent sign': `${QUESTION}#%`,
  'an empty text fragment': `${QUESTION}#:~:text=`,
  'a text fragment of garbage': `questions/#:~:text=%E0%A4%A,-,,-&text=&&text=((`,
  'a fragment of 10 kB': `questions/#${'%'.repeat(10_000)}`,
  'a fragment that is a selector': `questions/#"]),*{}`,
};

for (const [name, address] of Object.entries(addresses)) {
  test(`works on after ${name}`, async ({ page, served }) => {
    const notes = watchPage(page, new URL(served.url).origin);
    await page.goto(address);
    await expectToWork(page);
    expect(notes).toEqual([]);
  });
}

const garbage = [
  'null',
  '{',
  '[1,{"a":[]},null,"\\u0000","ok"]',
  '{"__proto__":{"path":1},"length":1e9}',
  '"text"',
  'x'.repeat(1_000_000),
  JSON.stringify({ path: '/', words: ['(', '', '\\', 'x'.repeat(100_000)] }),
];

test('works on with garbage in everything that is stored, and in the history', async ({ page, served }) => {
  const notes = watchPage(page, new URL(served.url).origin);
  for (const value of garbage) {
    await page.goto(QUESTION);
    await page.evaluate((text) => {
      for (const storage of [localStorage, sessionStorage])
        for (const key of ['theme', 'recent-searches', 'search-arrival']) storage.setItem(key, text);
      history.replaceState({ __proto__: null, q: text.slice(0, 1000), scroll: 'x' }, '');
    }, value);
    await page.reload();
    await expectToWork(page);
  }
  expect(notes).toEqual([]);
});

/** Words handed over to a page that is opened; only its path makes them taken for true. */
test('words of garbage to be marked mark nothing and break nothing', async ({ page, served }) => {
  const notes = watchPage(page, new URL(served.url).origin);
  await page.goto(QUESTION);
  await page.evaluate(() => {
    const words = ['(', '', ' ', '\\', '[', '\ud800', 'a'.repeat(500_000), ...new Array(5000).fill('transaction')];
    sessionStorage.setItem('search-arrival', JSON.stringify({ path: location.pathname, words }));
  });
  await page.reload();
  await expectToWork(page);
  expect(notes).toEqual([]);
});

/** What a browser may lack, refuse or have no more room for. */
const lacks: Record<string, () => void> = {
  'storage is blocked': () => {
    for (const name of ['localStorage', 'sessionStorage'])
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException('blocked', 'SecurityError');
        },
      });
  },
  'storage is full': () => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  },
  'there is no clipboard': () => Object.defineProperty(navigator, 'clipboard', { value: undefined }),
  'nothing can be highlighted': () => {
    Reflect.deleteProperty(CSS, 'highlights');
    Reflect.deleteProperty(window, 'Highlight');
  },
  'words cannot be parted': () => Reflect.deleteProperty(Intl, 'Segmenter'),
  'there are no popovers': () => {
    Reflect.deleteProperty(HTMLElement.prototype, 'showPopover');
    Reflect.deleteProperty(HTMLElement.prototype, 'hidePopover');
  },
  'nothing can be cloned': () => Reflect.deleteProperty(window, 'structuredClone'),
  'the visual viewport is unknown': () => Object.defineProperty(window, 'visualViewport', { value: null }),
};

for (const [name, remove] of Object.entries(lacks)) {
  test(`works on where ${name}`, async ({ page, served }) => {
    const notes = watchPage(page, new URL(served.url).origin);
    await page.addInitScript(remove);
    await page.goto(QUESTION);
    await expectToWork(page);
    expect(notes).toEqual([]);
  });
}

test('where no dialog can be shown the link to the search page leads there', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(HTMLDialogElement.prototype, 'showModal'));
  await page.goto(QUESTION);
  await page
    .getByRole('banner')
    .getByRole('link', { name: /Search/ })
    .click();
  await expect(page).toHaveURL(/\/search\/$/);
  await expectToWork(page);
});

const elements = [
  'theme-toggle',
  'search-dialog',
  'copy-link',
  'copy-notice',
  'copy-menu',
  'search-arrival',
  'passage-actions',
];

for (const broken of ['theme-toggle', 'search-dialog', 'copy-menu', 'search-arrival', 'passage-actions']) {
  test(`an error in ${broken} stops no other element`, async ({ page }) => {
    await page.addInitScript((name) => {
      const define = customElements.define.bind(customElements);
      customElements.define = (other, element, options) => {
        if (other === name)
          Object.defineProperty(element.prototype, 'connectedCallback', {
            value: () => {
              throw new Error(`${name} is broken`);
            },
          });
        define(other, element, options);
      };
    }, broken);
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    await page.goto(QUESTION);
    await expect
      .poll(() => page.evaluate((all) => all.filter((name) => !customElements.get(name)), elements))
      .toEqual([]);
    expect(errors).toContain(`${broken} is broken`);
    await expect(page.locator('copy-menu')).toBeVisible({ visible: broken !== 'copy-menu' });
    await expect(page.locator('theme-toggle')).toBeVisible({ visible: broken !== 'theme-toggle' });
  });
}
