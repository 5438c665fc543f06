import { defineConfig } from 'playwright/test';
import type { SiteOptions } from './site/fixtures.ts';

const { CHROME_PATH, SITE_AT_ROOT = 'dist', SITE_AT_BASE } = process.env;

/**
 * Stops Chromium's own network requests. Chromium does not start with a sandbox if the user is
 * root.
 */
const args = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/** Tests that build a site from content of their own. */
const ownContent = /(hostile-site|languages|moved-addresses)\.spec\.ts$/;

const rootSite = { site: { dir: SITE_AT_ROOT, base: '/' } };
const atRoot = { name: 'root', testIgnore: ownContent, use: rootSite };

/**
 * One at a time: every `astro build` writes the list of its pages into `.astro`. A build would read
 * the list of another build with other content, and fail.
 */
const withOwnContent = { name: 'own content', testMatch: ownContent, workers: 1, use: rootSite };

/**
 * Repeats the tests that depend on addresses for a site under a base path. Other tests run only at
 * the root.
 */
const atBase = {
  name: 'base path',
  testIgnore: ownContent,
  testMatch: /(addresses|browse|console|exports|links|no-javascript|offline|sharing)\.spec\.ts$/,
  use: { site: { dir: SITE_AT_BASE ?? '', base: '/docs/' } },
};

export default defineConfig<SiteOptions>({
  testDir: 'site',
  outputDir: '../test-results/site',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  // Some tests open all pages.
  timeout: 120_000,
  // Playwright's default of 5 s is too short for a new worker on a busy machine.
  expect: { timeout: 15_000 },
  reporter: [[process.stdout.isTTY ? 'line' : 'dot'], ['json', { outputFile: '../test-results/result.json' }]],
  use: {
    launchOptions: { args, ...(CHROME_PATH ? { executablePath: CHROME_PATH } : {}) },
    screenshot: 'only-on-failure',
    // A service worker would answer instead of the server, and tests cannot observe its requests.
    serviceWorkers: 'block',
  },
  projects: SITE_AT_BASE ? [withOwnContent, atRoot, atBase] : [withOwnContent, atRoot],
});
