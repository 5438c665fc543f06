import { globSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { run as runTestFiles } from 'node:test';
import { spec } from 'node:test/reporters';
import { run, tool } from '../build/run-process.ts';
import { findBrowser, findFirefox } from './find-browsers.ts';

/** Run these files of tests of Node's own runner, one process a file, print them, and count each single test once. */
async function runNodeTests(files: string[]): Promise<Tally> {
  const tally: Tally = { passed: 0, failed: 0 };
  const events = runTestFiles({ files, concurrency: true });
  // The summary of the whole run is the one that names no file.
  events.on('test:summary', ({ file, counts }) => {
    if (file !== undefined) return;
    tally.passed = counts.passed;
    tally.failed = counts.tests - counts.passed - counts.skipped - counts.todo;
  });
  await pipeline(events, spec(), process.stdout, { end: false });
  // A run without any test would prove nothing.
  return tally.passed + tally.failed > 0 ? tally : tallyOf(false);
}

/** Run the tests that need no browser, print them, and count each single test once. */
export const runUnitTests = (): Promise<Tally> => runNodeTests(globSync('tests/**/*.test.ts'));

const resultPath = resolve('test-results/result.json');

/** Where the built sites lie that the browser visits. */
interface Sites {
  root: string;
  basePath: string;
}

/** Run the Playwright tests over the built sites and count them; `args` go to Playwright: `--grep copy`. */
export async function runSiteTests(sites: Sites, args: string[] = []): Promise<Tally> {
  const browser = await findBrowser();
  if (!browser) {
    console.error(
      'No browser was found or could be installed. Install Chromium or Chrome, or name one: CHROME_PATH=/path/to/chrome npm test',
    );
    return tallyOf(false);
  }
  mkdirSync('test-results', { recursive: true });
  rmSync(resultPath, { force: true });
  const env = {
    CHROME_PATH: browser,
    SITE_AT_ROOT: sites.root,
    SITE_AT_BASE: sites.basePath,
    PLAYWRIGHT_JSON_OUTPUT_FILE: resultPath,
  };
  const { code } = await run(process.execPath, [tool('playwright'), 'test', '-c', 'tests', ...args], { env });
  return tally(code);
}

/** Playwright's own count; a run that failed otherwise, as by an error outside of any test, counts as one failure. */
function tally(code: number): Tally {
  try {
    const { stats, errors } = JSON.parse(readFileSync(resultPath, 'utf8'));
    const failed = stats.unexpected + stats.flaky + errors.length;
    return { passed: stats.expected, failed: failed === 0 && code !== 0 ? 1 : failed };
  } catch {
    return tallyOf(false);
  }
}

/** Run the tests of a built site in Firefox and count them: none where there is no Firefox, which is said. */
export async function runFirefoxTests(site: string): Promise<Tally> {
  const firefox = findFirefox();
  if (!firefox) {
    console.log('Skipped: no Firefox was found. Name one to test it too: FIREFOX_PATH=/path/to/firefox npm test');
    return { passed: 0, failed: 0 };
  }
  Object.assign(process.env, { FIREFOX_PATH: firefox, SITE_AT_ROOT: site });
  return runNodeTests(globSync('tests/firefox/*.spec.ts'));
}

/** How many tests, checks or builds went well, and how many did not. */
export interface Tally {
  passed: number;
  failed: number;
}

const none: Tally = { passed: 0, failed: 0 };

/** The tally of one thing that went well or did not. */
export const tallyOf = (ok: boolean): Tally => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1 });

/** The tally of all of them together. */
export function sum(tallies: Tally[]): Tally {
  return tallies.reduce((a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed }), none);
}
