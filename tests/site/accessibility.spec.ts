import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright/test';
import { expect, test } from './fixtures.ts';

/** Themes differ in nothing but their colours: the second is asked for these alone, on every fifth page. */
const rules = { light: {}, dark: { runOnly: ['cat.color'] } };
const every = { light: 1, dark: 5 };

/** In legacy mode all happens in the page itself, which has no frames; else a second page is opened for each. */
const axe = (page: Page, theme: 'light' | 'dark') =>
  new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'], ...rules[theme] });

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the pages in ${colorScheme}`, async ({ page, pages }) => {
    test.setTimeout(60_000 + pages.length * 3_000);
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const findings = new Map<string, string[]>();
    const chosen = pages.filter((_, index) => index % every[colorScheme] === 0);
    for (const address of [...chosen, 'search/?q=cache', 'no-such-page/']) {
      await page.goto(address);
      if (address.startsWith('search/?')) await expect(page.locator('ol[data-query]')).toBeAttached();
      const { violations } = await axe(page, colorScheme).analyze();
      for (const { id, help, nodes } of violations) {
        const finding = `${id}: ${help}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`;
        findings.set(finding, [...(findings.get(finding) ?? []), address]);
      }
    }
    const report = [...findings].map(([finding, found]) => `${finding} on ${found.length} pages, as ${found[0]}`);
    expect(report).toEqual([]);
  });
}
