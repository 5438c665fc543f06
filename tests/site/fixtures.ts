import { resolve } from 'node:path';
import { test as base, expect } from 'playwright/test';
import { readCatalog } from '../../scripts/serve/read-catalog.ts';
import { type Served, serve } from '../../scripts/serve/serve.ts';
import type { QuestionRecord } from '../../src/lib/export/question-record.ts';
import { noteViolations } from './note-violations.ts';
import { sitemapPages } from './sitemap-pages.ts';

export { expect };

/** A built site: its folder, and the base path it was built for. */
export interface SiteOptions {
  site: { dir: string; base: string };
}

interface Shared {
  /** The site, served for all tests of one worker. */
  served: Served;
  /** All questions, as `questions.json` lists them. */
  catalog: QuestionRecord[];
  /** The address of each page in the sitemap, on the served site. */
  pages: string[];
}

/**
 * The tests of a built site. `page.goto('questions/')` opens a page of it whatever its base path is: addresses in a test begin
 * without a slash.
 */
export const test = base.extend<{ policyHolds: undefined }, SiteOptions & Shared>({
  // Whatever a test does, no page may break its content security policy.
  policyHolds: [
    async ({ context }, use) => {
      const violations = await noteViolations(context);
      await use(undefined);
      expect(violations).toEqual([]);
    },
    { auto: true },
  ],
  site: [
    { dir: 'dist', base: '/' },
    { option: true, scope: 'worker' },
  ],
  served: [
    async ({ site }, use) => {
      const served = await serve(site);
      await use(served);
      await served.close();
    },
    { scope: 'worker' },
  ],
  catalog: [async ({ site }, use) => use(readCatalog(resolve(site.dir))), { scope: 'worker' }],
  pages: [async ({ site, served }, use) => use(sitemapPages(resolve(site.dir), served.url)), { scope: 'worker' }],
  baseURL: async ({ served }, use) => use(served.url),
});
