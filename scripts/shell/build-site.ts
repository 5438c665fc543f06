import { createHash } from 'node:crypto';
import { copyFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { stampBuild } from './build-stamp.ts';
import { putInPlace } from './put-in-place.ts';
import { type Run, run } from './run.ts';
import { environmentOf, type Settings } from './settings.ts';
import { showName, showWaiting } from './show-waiting.ts';
import { tool } from './tool.ts';
import { keepCache, useCache } from './use-cache.ts';

/** A name for the reader, the arguments of Node, and what is shown of what it prints; our own may show how far they are. */
type Stage = [name: string, args: string[], shown?: (output: string) => string];

/** One after the other; those in one row at the same time. Drawing takes as long as the pages do, and each of both keeps one processor busy. */
const stages: Stage[][] = [
  [['Content', ['scripts/build-content.ts']]],
  [
    ['Pages', [tool('astro'), 'build'], warningsOnly],
    ['Drawing', ['scripts/build-pictures.ts', '--only-draw']],
  ],
  [
    ['Search', ['scripts/build-search.ts']],
    ['Pictures', ['scripts/build-pictures.ts']],
  ],
  [['Offline', ['scripts/build-offline.ts']]],
];

/** The last one, when all files are there. */
const compression: Stage = ['Compression', ['scripts/compress-site.ts']];

/** Warnings about what is as it should be: a directive of Astro's own that its bundler doesn't know, and collections that may be empty. */
const expected = /MODULE_LEVEL_DIRECTIVE|does not exist or is empty/;

/** Astro prints a line a page; what a reader has to know is its warnings and its count. */
function warningsOnly(output: string): string {
  const lines = stripVTControlCharacters(output)
    .split('\n')
    .filter((line) => /\[(WARN|ERROR)\]|page\(s\) built/.test(line) && !expected.test(line));
  return lines.map((line) => `${line.replace(/^\d\d:\d\d:\d\d (\[build\] )?/, '')}\n`).join('');
}

/** Runs a stage's work, and may look at what it costs. */
type Watch = (stage: string, work: () => Promise<boolean>) => Promise<boolean>;

/**
 * Build the site and put it into its folder when all of it is there; print a line or two a stage, or all of a stage that failed.
 * True when all went well; otherwise the folder holds what it held before.
 */
export async function buildSite(settings: Settings, watch: Watch = (_, work) => work()): Promise<boolean> {
  const started = performance.now();
  const unfinished = { ...settings, outDir: unfinishedDir(settings) };
  const code = useCache(settings);
  const runWatched = (row: Stage[]): Promise<boolean> =>
    watch(row.map(([name]) => name).join(', '), () => runRow(row, unfinished));
  for (const row of stages) if (!(await runWatched(row))) return false;
  keepCache(settings, code);
  // Each question names its line of the seed and links to it.
  await copyFile(join(settings.contentDir, 'seed.txt'), join(unfinished.outDir, 'seed.txt'));
  if (!(await runWatched([compression]))) return false;
  await putInPlace(unfinished.outDir, settings.outDir);
  stampBuild(settings);
  console.log(`Built ${settings.outDir} in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  return true;
}

/** Inside the project, wherever the site goes in the end: Astro looks for packages from the folder that it builds in. */
const unfinishedDir = ({ outDir }: Settings): string =>
  join('.cache/unfinished', createHash('sha256').update(resolve(outDir)).digest('hex').slice(0, 12));

async function runRow(row: Stage[], settings: Settings): Promise<boolean> {
  const name = row.map(([name]) => name).join(', ');
  // One of our own, alone, shows by itself how far it is.
  const progress = row.length === 1;
  const waiting = progress ? showName(name) : showWaiting(name);
  const options = { env: environmentOf(settings), quiet: true, progress, heard: waiting.heard };
  const runs = await Promise.all(row.map(([, args]) => run(process.execPath, args, options)));
  waiting.end();
  return row.map((stage, index) => tell(stage, runs[index])).every((went) => went);
}

/** Print what a stage has to say; true when it went well. */
function tell([name, , shown]: Stage, { code, output }: Run = { code: 1, output: '' }): boolean {
  process.stdout.write(code === 0 && shown ? shown(output) : output);
  if (code !== 0) console.error(`${name}: failed with exit code ${code}. No site was built.`);
  return code === 0;
}
