import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from './fixtures.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on any page in ${colorScheme}`, async ({ page, pages }) => {
    test.setTimeout(10_000 + pages.length * 3_000);
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const findings: string[] = [];
    for (const address of [...pages, 'search/?q=cache', 'no-such-page/']) {
      await page.goto(address);
      // Legacy mode: all in this page, which has no frames, instead of opening another one for each result.
      const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
      for (const { id, help, nodes } of violations) {
        findings.push(`${address} ${id}: ${help}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
      }
    }
    expect(findings).toEqual([]);
  });
}
