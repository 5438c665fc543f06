import { expect, test } from './fixtures.ts';
import { type AxeOptions, axeFindings } from './page-checks.ts';

type AxeRun = {
  subject: string;
  colorScheme: 'light' | 'dark';
  /** Checks every page if 1, every fifth page if 5. */
  interval: number;
  options: AxeOptions;
};

/**
 * Axe checks the structure of every page and the colours of every fifth page in both themes.
 * A sample is enough for colours: all pages take them from the same tokens.
 */
const runs: AxeRun[] = [
  {
    subject: 'the structure of any page',
    colorScheme: 'light',
    interval: 1,
    options: { rules: { 'color-contrast': { enabled: false } } },
  },
  { subject: 'the colours of the light theme', colorScheme: 'light', interval: 5, options: { runOnly: ['cat.color'] } },
  { subject: 'the colours of the dark theme', colorScheme: 'dark', interval: 5, options: { runOnly: ['cat.color'] } },
];

for (const { subject, colorScheme, interval, options } of runs) {
  test(`axe finds no problem in ${subject}`, async ({ page, pages }) => {
    test.setTimeout(60_000 + pages.length * 3_000);
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const findings = new Map<string, string[]>();
    const sample = pages.filter((_, index) => index % interval === 0);
    for (const address of [...sample, 'search/?q=cache', 'no-such-page/']) {
      await page.goto(address);
      if (address.startsWith('search/?')) await expect(page.locator('ol[data-query]')).toBeAttached();
      for (const finding of await axeFindings(page, options)) {
        findings.set(finding, [...(findings.get(finding) ?? []), address]);
      }
    }
    const report = [...findings].map(
      ([finding, addresses]) => `${finding} on ${addresses.length} pages, for example ${addresses[0]}`,
    );
    expect(report).toEqual([]);
  });
}
