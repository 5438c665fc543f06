/**
 * Runs everything: `npm test`. Checks, unit tests, two builds, and browser tests over them. `npm
 * test -- check unit` runs single stages, `npm test -- site --grep copy` single browser tests. Ends
 * with the line "N passed, N failed".
 */
import { rmSync } from 'node:fs';
import { buildSite } from './build/build-site.ts';
import { exitOnSignal } from './build/run-process.ts';
import { cacheDirOf, settingsFrom } from './build/settings.ts';
import { checkReproducible } from './testing/check-reproducible.ts';
import { runChecks } from './testing/run-checks.ts';
import { runFirefoxTests, runSiteTests, runUnitTests, sumTallies, type Tally, tallyOf } from './testing/run-tests.ts';

const sites = { root: '.cache/test/root', basePath: '.cache/test/base' };
const settings = { ...settingsFrom({}), siteUrl: 'https://answers.example' };

/**
 * Three counts: a build from nothing for a domain, a build for a folder of a domain, and the first
 * build again.
 */
async function buildSites(): Promise<Tally> {
  for (const dir of [cacheDirOf(settings), sites.root]) rmSync(dir, { recursive: true, force: true });
  const root = await buildSite({ ...settings, outDir: sites.root });
  const basePath = await buildSite({ ...settings, outDir: sites.basePath, basePath: '/docs/' });
  return sumTallies([tallyOf(root), tallyOf(basePath), root ? await buildSame() : tallyOf(false)]);
}

/** Equal sources must give equal bytes at any place and time and with any cache. */
async function buildSame(): Promise<Tally> {
  const different = await checkReproducible({ ...settings, outDir: sites.root });
  console.log(
    different.length === 0 ? 'Built again: the same bytes' : `Built again, and not the same: ${different.join(', ')}`,
  );
  return tallyOf(different.length === 0);
}

const firstOption = process.argv.findIndex((argument, index) => index > 1 && argument.startsWith('-'));
const named = process.argv.slice(2, firstOption < 0 ? undefined : firstOption);
const options = firstOption < 0 ? [] : process.argv.slice(firstOption);

const stages: Record<string, () => Promise<Tally>> = {
  check: runChecks,
  unit: runUnitTests,
  build: buildSites,
  site: () => runSiteTests(sites, options),
  firefox: () => runFirefoxTests(sites.root),
};

/** Runs a stage. An error counts as one failure and does not stop the other stages. */
async function runStage(name: string): Promise<Tally> {
  console.log(`\n── ${name}`);
  try {
    return (await stages[name]?.()) ?? tallyOf(false);
  } catch (error) {
    console.error(error);
    return tallyOf(false);
  }
}

exitOnSignal();
const unknown = named.filter((name) => !Object.hasOwn(stages, name));
if (unknown.length > 0) {
  console.error(`There is no stage "${unknown.join(' ')}". The stages are: ${Object.keys(stages).join(', ')}.`);
  process.exit(2);
}
const tallies: Tally[] = [];
for (const name of named.length > 0 ? named : Object.keys(stages)) tallies.push(await runStage(name));
const { passed, failed } = sumTallies(tallies);
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
