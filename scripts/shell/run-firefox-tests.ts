import { globSync } from 'node:fs';
import { findFirefox } from './find-firefox.ts';
import { runNodeTests } from './run-node-tests.ts';
import type { Tally } from './tally.ts';

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
