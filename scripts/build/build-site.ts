import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { buildInputHash, isBuilt, stampBuild } from './build-stamp.ts';
import { replaceFolder } from './replace-folder.ts';
import { packageBin, runProcess } from './run-process.ts';
import { environmentOf, type Settings } from './settings.ts';
import { showProgress } from './show-progress.ts';

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
  const progress = showProgress('Building');
  const env = environmentOf({ ...settings, outDir });
  const args = [YOUNG_GENERATION_FLAG, packageBin('astro'), 'build'];
  const { code, output } = await runProcess(process.execPath, args, { env, quiet: true, onOutput: progress.onOutput });
  progress.end();
  process.stdout.write(code === 0 ? summary(output) : failure(output));
  if (code !== 0) {
    await rm(outDir, { recursive: true, force: true });
    console.error(`astro build failed with exit code ${code}. ${settings.outDir} is unchanged.`);
    return false;
  }
  await replaceFolder(outDir, settings.outDir, () => stampBuild(settings, inputs));
  console.log(`Built ${settings.outDir} in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  return true;
}

/** Builds the site unless `settings.outDir` holds a build of the present sources. Returns true if there is a site to serve. */
export async function buildIfNeeded(settings: Settings): Promise<boolean> {
  return isBuilt(settings) || (await buildSite(settings));
}

/**
 * V8's space for young objects in megabytes. A build makes many short-lived objects, and V8
 * collects the default of 16 MB several times as often.
 */
const YOUNG_GENERATION_FLAG = '--max-semi-space-size=64';

/**
 * A folder inside the project, because Astro resolves packages from the folder that it builds into.
 */
const unfinishedDir = ({ outDir }: Settings): string =>
  join('.cache/unfinished', createHash('sha256').update(resolve(outDir)).digest('hex').slice(0, 12));

/** The labels of our integrations in Astro's log. Their lines say how much they made. */
const integrations = /\[(?:content-step|search-index|share-images|offline|compress)\]/;

/**
 * The lines of the log that matter after a good build: warnings, the number of pages, and the lines
 * of our integrations.
 */
function summary(output: string): string {
  const lines = stripVTControlCharacters(output)
    .split('\n')
    .filter((line) => /\[(WARN|ERROR)\]|page\(s\) built/.test(line) || integrations.test(line));
  return lines.map((line) => `${line.replace(/^\d\d:\d\d:\d\d (\[[a-z-]+\] )?/, '')}\n`).join('');
}

/** The log of a failed build without the line for each page. */
const failure = (output: string): string => `${output.replace(/^.*[├└]─.*\n/gm, '')}\n`;
