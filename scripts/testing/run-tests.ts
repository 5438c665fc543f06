import { globSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { run as runTestFiles } from 'node:test';
import { spec } from 'node:test/reporters';
import { packageBin, runProcess } from '../build/run-process.ts';
import { findBrowser, findFirefox } from './find-browsers.ts';

/** Runs test files with Node's test runner, one process for each file, and counts each test. */
async function runNodeTests(files: string[]): Promise<Tally> {
  const playwrightTally: Tally = { passed: 0, failed: 0 };
  const events = runTestFiles({ files, concurrency: true });
  // The summary of the whole run has no file.
  events.on('test:summary', ({ file, counts }) => {
    if (file !== undefined) return;
    playwrightTally.passed = counts.passed;
    playwrightTally.failed = counts.tests - counts.passed - counts.skipped - counts.todo;
  });
  await pipeline(events, spec(), process.stdout, { end: false });
  // A run without tests proves nothing.
  return playwrightTally.passed + playwrightTally.failed > 0 ? playwrightTally : tallyOf(false);
}

/** Runs and counts the tests that need no browser. */
export const runUnitTests = (): Promise<Tally> => runNodeTests(globSync('tests/**/*.test.ts'));

const resultPath = resolve('test-results/result.json');

/** The folders of the built sites to test. */
interface Sites {
  root: string;
  basePath: string;
}

/**
 * Runs and counts the Playwright tests of the built sites. `args` go to Playwright, for example
 * `--grep copy`.
 */
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
  const { code } = await runProcess(process.execPath, [packageBin('playwright'), 'test', '-c', 'tests', ...args], {
    env,
  });
  return tally(code);
}

/** Playwright's count. A run that failed outside of a test counts as one failure. */
function tally(code: number): Tally {
  try {
    const { stats, errors } = JSON.parse(readFileSync(resultPath, 'utf8'));
    const failed = stats.unexpected + stats.flaky + errors.length;
    return { passed: stats.expected, failed: failed === 0 && code !== 0 ? 1 : failed };
  } catch {
    return tallyOf(false);
  }
}

/** Runs and counts the tests in Firefox. Without a Firefox, it says so and counts none. */
export async function runFirefoxTests(site: string): Promise<Tally> {
  const firefox = findFirefox();
  if (!firefox) {
    console.log('Skipped: no Firefox was found. Name one to test it too: FIREFOX_PATH=/path/to/firefox npm test');
    return { passed: 0, failed: 0 };
  }
  Object.assign(process.env, { FIREFOX_PATH: firefox, SITE_AT_ROOT: site });
  return runNodeTests(globSync('tests/firefox/*.spec.ts'));
}

/** How many tests, checks or builds passed and failed. */
export interface Tally {
  passed: number;
  failed: number;
}

const none: Tally = { passed: 0, failed: 0 };

/** The tally of one result. */
export const tallyOf = (ok: boolean): Tally => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1 });

/** Adds tallies up. */
export function sumTallies(tallies: Tally[]): Tally {
  return tallies.reduce((a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed }), none);
}
