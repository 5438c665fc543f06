import { defineConfig } from 'playwright/test';
import type { SiteOptions } from './site/fixtures.ts';

const { CHROME_PATH, SITE_AT_ROOT = 'dist', SITE_AT_BASE } = process.env;

/** What a test browser must not do by itself: ask the network for anything. As root, Chromium runs without its sandbox only. */
const args = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

const atRoot = { name: 'root', use: { site: { dir: SITE_AT_ROOT, base: '/' } } };

/**
 * What depends on the address is tested under a base path too: links, addresses, exports, what moved, what is kept offline, search
 * included. All else is tested once.
 */
const atBase = {
  name: 'base path',
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
  // Some tests walk through all pages, and a machine may be busy: five seconds, the usual patience, are not enough for a new worker there.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [[process.stdout.isTTY ? 'line' : 'dot'], ['json', { outputFile: '../test-results/result.json' }]],
  use: {
    launchOptions: { args, ...(CHROME_PATH ? { executablePath: CHROME_PATH } : {}) },
    screenshot: 'only-on-failure',
    // A worker would answer in the place of the server, and its requests can't be watched.
    serviceWorkers: 'block',
  },
  projects: SITE_AT_BASE ? [atRoot, atBase] : [atRoot],
});
