import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { buildInputHash, isBuilt, stampBuild } from './build-stamp.ts';
import { putInPlace } from './replace-folder.ts';
import { run, tool } from './run-process.ts';
import { environmentOf, type Settings } from './settings.ts';
import { showWaiting } from './show-progress.ts';

/**
 * Runs `astro build` in a folder of its own and swaps the finished site into `settings.outDir`.
 * Prints the counts and warnings of a good build, and everything that a failed build printed.
 * Returns false if the build failed; the folder then keeps the site that it had.
 */
export async function buildSite(settings: Settings): Promise<boolean> {
  const started = performance.now();
  const outDir = unfinishedDir(settings);
  // Hashed before the build: an edit during the build may or may not be in the site.
  const inputs = buildInputHash(settings);
  const progress = showWaiting('Building');
  const env = environmentOf({ ...settings, outDir });
  const args = [YOUNG_GENERATION, tool('astro'), 'build'];
  const { code, output } = await run(process.execPath, args, { env, quiet: true, heard: progress.heard });
  progress.end();
  process.stdout.write(code === 0 ? summary(output) : failure(output));
  if (code !== 0) {
    await rm(outDir, { recursive: true, force: true });
    console.error(`astro build failed with exit code ${code}. ${settings.outDir} is unchanged.`);
    return false;
  }
  await putInPlace(outDir, settings.outDir, () => stampBuild(settings, inputs));
  console.log(`Built ${settings.outDir} in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  return true;
}

/** Builds the site unless `settings.outDir` holds a build of the present sources. Returns true if there is a site to serve. */
export async function buildIfNeeded(settings: Settings): Promise<boolean> {
  return isBuilt(settings) || (await buildSite(settings));
}

/** V8's space for young objects in megabytes. A build makes many short-lived objects; the default of 16 costs 10 % more time. */
const YOUNG_GENERATION = '--max-semi-space-size=64';

/** A folder inside the project: Astro resolves packages from the folder that it builds into. */
const unfinishedDir = ({ outDir }: Settings): string =>
  join('.cache/unfinished', createHash('sha256').update(resolve(outDir)).digest('hex').slice(0, 12));

/** The names of our integrations, whose log lines count what they made. */
const integrations = /\[(?:content-step|search-index|share-images|offline|compress)\]/;

/** The lines of Astro's log that matter after a good build: warnings, the number of pages and what our integrations made. */
function summary(output: string): string {
  const lines = stripVTControlCharacters(output)
    .split('\n')
    .filter((line) => /\[(WARN|ERROR)\]|page\(s\) built/.test(line) || integrations.test(line));
  return lines.map((line) => `${line.replace(/^\d\d:\d\d:\d\d (\[[a-z-]+\] )?/, '')}\n`).join('');
}

/** Everything that a failed build printed, except the line that Astro prints for each page. */
const failure = (output: string): string => `${output.replace(/^.*[├└]─.*\n/gm, '')}\n`;
