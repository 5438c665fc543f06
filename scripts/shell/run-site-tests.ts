import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { findBrowser } from './find-browser.ts';
import { run } from './run.ts';
import { type Tally, tallyOf } from './tally.ts';
import { tool } from './tool.ts';

const resultPath = resolve('test-results/result.json');

/** Where the built sites lie that the browser visits. */
export interface Sites {
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
