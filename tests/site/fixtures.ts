import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type BrowserContext, test as base, expect } from 'playwright/test';
import { readCatalog } from '../../scripts/serve/read-catalog.ts';
import { type Served, serve } from '../../scripts/serve/serve.ts';
import type { QuestionRecord } from '../../src/lib/export/question-record.ts';

export { expect };

/** The folder and the base path of a built site. */
export interface SiteOptions {
  site: { dir: string; base: string };
}

interface SiteFixtures {
  /** The test server of the site. All tests of one worker share it. */
  server: Served;
  /** All questions, as `questions.json` lists them. */
  catalog: QuestionRecord[];
  /** The URL of each page in the sitemap, on the test server. */
  pages: string[];
}

/**
 * A test of a built site. Addresses in a test start without a slash: `page.goto('questions/')` then
 * works under any base path.
 */
export const test = base.extend<{ cspCheck: undefined }, SiteOptions & SiteFixtures>({
  // Every test fails if a page violates its content security policy.
  cspCheck: [
    async ({ context }, use) => {
      const violations = await recordCspViolations(context);
      await use(undefined);
      expect(violations).toEqual([]);
    },
    { auto: true },
  ],
  site: [
    { dir: 'dist', base: '/' },
    { option: true, scope: 'worker' },
  ],
  server: [
    async ({ site }, use) => {
      const server = await serve(site);
      await use(server);
      await server.close();
    },
    { scope: 'worker' },
  ],
  catalog: [async ({ site }, use) => use(readCatalog(resolve(site.dir))), { scope: 'worker' }],
  pages: [async ({ site, server }, use) => use(sitemapPages(resolve(site.dir), server.url)), { scope: 'worker' }],
  baseURL: async ({ server }, use) => use(server.url),
});

/** The URLs in the sitemap files of a built site, moved to the test server. */
export function sitemapPages(dir: string, serverUrl: string): string[] {
  const files = readdirSync(dir).filter((name) => /^sitemap-\d+\.xml$/.test(name));
  const locations = files.flatMap((name) => readFileSync(join(dir, name), 'utf8').match(/(?<=<loc>)[^<]+/g) ?? []);
  return locations.map((location) => new URL(new URL(location).pathname, serverUrl).href);
}

/**
 * Records violations of a content security policy in all pages of a browser context. Returns a list
 * that grows.
 */
async function recordCspViolations(context: BrowserContext): Promise<string[]> {
  const violations: string[] = [];
  await context.exposeBinding('recordViolation', (_, violation: string) => violations.push(violation));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample, documentURI }) => {
      const { recordViolation } = globalThis as unknown as { recordViolation: (violation: string) => void };
      recordViolation(`${documentURI}: ${effectiveDirective} ${blockedURI} ${sample}`);
    });
  });
  return violations;
}
