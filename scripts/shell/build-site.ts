import { createHash } from 'node:crypto';
import { copyFile, readdir, rename, rm } from 'node:fs/promises';
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

const content: Stage = ['Content', ['scripts/build-content.ts']];
/** Astro empties the folder that it builds into, and keeps one processor busy. */
const pages: Stage = ['Pages', [tool('astro'), 'build'], warningsOnly];
/** What needs the content alone is made meanwhile, in a folder beside. */
const meanwhile: Stage[] = [
  ['Search', ['scripts/build-search.ts']],
  ['Pictures', ['scripts/build-pictures.ts']],
];
/** These need all files before them. */
const offline: Stage = ['Offline', ['scripts/build-offline.ts']];
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
  const outDir = unfinishedDir(settings);
  const beside = `${outDir}.beside`;
  const code = useCache(settings);
  await rm(beside, { recursive: true, force: true });
  const runWatched = (...row: Step[]): Promise<boolean> =>
    watch(row.map(({ stage: [name] }) => name).join(', '), () => runRow(row));
  const into = (dir: string) => (stage: Stage) => ({ stage, settings: { ...settings, outDir: dir } });
  const toSite = into(outDir);
  if (!(await runWatched(toSite(content)))) return false;
  if (!(await runWatched(toSite(pages), ...meanwhile.map(into(beside))))) return false;
  keepCache(settings, code);
  for (const name of await readdir(beside)) await rename(join(beside, name), join(outDir, name));
  // Each question names its line of the seed and links to it.
  await copyFile(join(settings.contentDir, 'seed.txt'), join(outDir, 'seed.txt'));
  for (const stage of [offline, compression]) if (!(await runWatched(toSite(stage)))) return false;
  await putInPlace(outDir, settings.outDir);
  stampBuild(settings);
  console.log(`Built ${settings.outDir} in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  return true;
}

/** Inside the project, wherever the site goes in the end: Astro looks for packages from the folder that it builds in. */
const unfinishedDir = ({ outDir }: Settings): string =>
  join('.cache/unfinished', createHash('sha256').update(resolve(outDir)).digest('hex').slice(0, 12));

/** A stage and what it works on. */
type Step = { stage: Stage; settings: Settings };

/** Run these at the same time; true when all went well. */
async function runRow(row: Step[]): Promise<boolean> {
  const name = row.map(({ stage: [name] }) => name).join(', ');
  // One of our own, alone, shows by itself how far it is.
  const progress = row.length === 1;
  const waiting = progress ? showName(name) : showWaiting(name);
  const options = { quiet: true, progress, heard: waiting.heard };
  const runs = await Promise.all(
    row.map(({ stage: [, args], settings }) =>
      run(process.execPath, args, { ...options, env: environmentOf(settings) }),
    ),
  );
  waiting.end();
  return row.map(({ stage }, index) => tell(stage, runs[index])).every((went) => went);
}

/** Print what a stage has to say; true when it went well. */
function tell([name, , shown]: Stage, { code, output }: Run = { code: 1, output: '' }): boolean {
  process.stdout.write(code === 0 && shown ? shown(output) : output);
  if (code !== 0) console.error(`${name}: failed with exit code ${code}. No site was built.`);
  return code === 0;
}
