import type { Page } from 'playwright/test';
import { expect, test } from './fixtures.ts';
import { recordErrors, recordProblems } from './page-checks.ts';

const QUESTION = 'questions/acid-transaction/';

/** Switches the theme, searches, and follows a result to its question page. */
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
  'a topic named like an object property': 'search/?q=cache&topic=__proto__&topic=constructor&verbatim=%00',
  'a query that is a regular expression': 'search/?q=(%5Ba-z%5D%2B)%2B%24%20%22%20%5C%20*%20-x%20%7C%7C',
  'a fragment that is a percent sign': `${QUESTION}#%`,
  'an empty text fragment': `${QUESTION}#:~:text=`,
  'an invalid text fragment': `questions/#:~:text=%E0%A4%A,-,,-&text=&&text=((`,
  'a fragment of 10 kB': `questions/#${'%'.repeat(10_000)}`,
  'a fragment that is a selector': `questions/#"]),*{}`,
};

for (const [name, address] of Object.entries(addresses)) {
  test(`the site works after ${name}`, async ({ page, server }) => {
    const problems = recordProblems(page, new URL(server.url).origin);
    await page.goto(address);
    await expectToWork(page);
    expect(problems).toEqual([]);
  });
}

const invalidValues = [
  'null',
  '{',
  '[1,{"a":[]},null,"\\u0000","ok"]',
  '{"__proto__":{"path":1},"length":1e9}',
  '"text"',
  'x'.repeat(1_000_000),
  JSON.stringify({ path: '/', words: ['(', '', '\\', 'x'.repeat(100_000)] }),
];

test('the site works with invalid data in storage and in the history state', async ({ page, server }) => {
  const problems = recordProblems(page, new URL(server.url).origin);
  for (const value of invalidValues) {
    await page.goto(QUESTION);
    await page.evaluate((text) => {
      for (const storage of [localStorage, sessionStorage])
        for (const key of ['theme', 'recent-searches', 'search-highlight']) storage.setItem(key, text);
      history.replaceState({ __proto__: null, q: text.slice(0, 1000), scroll: 'x' }, '');
    }, value);
    await page.reload();
    await expectToWork(page);
  }
  expect(problems).toEqual([]);
});

/**
 * The search stores words to highlight for one page. Another program could store other words for
 * its path.
 */
test('the site works with invalid words to highlight in storage', async ({ page, server }) => {
  const problems = recordProblems(page, new URL(server.url).origin);
  await page.goto(QUESTION);
  await page.evaluate(() => {
    const words = ['(', '', ' ', '\\', '[', '\ud800', 'a'.repeat(500_000), ...new Array(5000).fill('transaction')];
    sessionStorage.setItem('search-highlight', JSON.stringify({ path: location.pathname, words }));
  });
  await page.reload();
  await expectToWork(page);
  expect(problems).toEqual([]);
});

/** Scripts that disable a browser feature. */
const missingFeatures: Record<string, () => void> = {
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
  'the clipboard is missing': () => Object.defineProperty(navigator, 'clipboard', { value: undefined }),
  'CSS highlights are missing': () => {
    Reflect.deleteProperty(CSS, 'highlights');
    Reflect.deleteProperty(window, 'Highlight');
  },
  'Intl.Segmenter is missing': () => Reflect.deleteProperty(Intl, 'Segmenter'),
  'popovers are missing': () => {
    Reflect.deleteProperty(HTMLElement.prototype, 'showPopover');
    Reflect.deleteProperty(HTMLElement.prototype, 'hidePopover');
  },
  'structuredClone is missing': () => Reflect.deleteProperty(window, 'structuredClone'),
  'the visual viewport is missing': () => Object.defineProperty(window, 'visualViewport', { value: null }),
};

for (const [name, disable] of Object.entries(missingFeatures)) {
  test(`the site works if ${name}`, async ({ page, server }) => {
    const problems = recordProblems(page, new URL(server.url).origin);
    await page.addInitScript(disable);
    await page.goto(QUESTION);
    await expectToWork(page);
    expect(problems).toEqual([]);
  });
}

test('the search link opens the search page if dialogs are missing', async ({ page }) => {
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
  'search-highlight',
  'passage-actions',
];

for (const brokenElement of ['theme-toggle', 'search-dialog', 'copy-menu', 'search-highlight', 'passage-actions']) {
  test(`an error in ${brokenElement} does not stop other elements`, async ({ page }) => {
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
    }, brokenElement);
    const errors = recordErrors(page);
    await page.goto(QUESTION);
    await expect
      .poll(() => page.evaluate((all) => all.filter((name) => !customElements.get(name)), elements))
      .toEqual([]);
    expect(errors).toContain(`${brokenElement} is broken`);
    await expect(page.locator('copy-menu')).toBeVisible({ visible: brokenElement !== 'copy-menu' });
    await expect(page.locator('theme-toggle')).toBeVisible({ visible: brokenElement !== 'theme-toggle' });
  });
}
