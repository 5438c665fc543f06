import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright/test';
import { expect, test } from './fixtures.ts';

type Round = {
  about: string;
  colorScheme: 'light' | 'dark';
  every: number;
  rules: Parameters<AxeBuilder['options']>[0];
};

/** Each page is asked for its structure, every fifth for its colours in both themes: they come from the same tokens everywhere. */
const rounds: Round[] = [
  { about: 'in structure', colorScheme: 'light', every: 1, rules: { rules: { 'color-contrast': { enabled: false } } } },
  { about: 'in light colours', colorScheme: 'light', every: 5, rules: { runOnly: ['cat.color'] } },
  { about: 'in dark colours', colorScheme: 'dark', every: 5, rules: { runOnly: ['cat.color'] } },
];

/** In legacy mode all happens in the page itself, which has no frames; else a second page is opened for each. */
const axe = (page: Page, { rules }: Round) =>
  new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'], ...rules });

for (const round of rounds) {
  const { about, colorScheme, every } = round;
  test(`axe finds nothing ${about}`, async ({ page, pages }) => {
    test.setTimeout(60_000 + pages.length * 3_000);
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const findings = new Map<string, string[]>();
    const chosen = pages.filter((_, index) => index % every === 0);
    for (const address of [...chosen, 'search/?q=cache', 'no-such-page/']) {
      await page.goto(address);
      if (address.startsWith('search/?')) await expect(page.locator('ol[data-query]')).toBeAttached();
      const { violations } = await axe(page, round).analyze();
      for (const { id, help, nodes } of violations) {
        const finding = `${id}: ${help}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`;
        findings.set(finding, [...(findings.get(finding) ?? []), address]);
      }
    }
    const report = [...findings].map(([finding, found]) => `${finding} on ${found.length} pages, as ${found[0]}`);
    expect(report).toEqual([]);
  });
}
