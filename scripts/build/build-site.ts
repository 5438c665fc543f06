import { createHash } from 'node:crypto';
import { copyFile, readdir, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { fingerprint, isBuilt, isBuiltBy, keepCache, stampBuild, useCache } from './build-cache.ts';
import { putInPlace } from './replace-folder.ts';
import { type Run, run, tool } from './run-process.ts';
import { environmentOf, type Settings } from './settings.ts';
import { showWaiting } from './show-progress.ts';

/** A name for the reader, the arguments of Node, and what is shown of what it prints. */
type Stage = [name: string, args: string[], shown?: (output: string) => string];

const content: Stage = ['Content', ['scripts/content.ts']];
/** Astro empties the folder that it builds into, and keeps one processor busy. */
const pages: Stage = ['Pages', [tool('astro'), 'build'], warningsOnly];
/** What needs the content alone is made meanwhile, in a folder beside. */
const meanwhile: Stage = ['Search, Pictures', ['scripts/build-beside.ts']];
/** Needs all files before it. Compressed copies of what is the same in an earlier build are taken from its folder. */
const finish = (earlier: string | undefined): Stage => [
  'Compression, Offline',
  ['scripts/finish-site.ts', ...(earlier === undefined ? [] : [earlier])],
];

/** Warnings about what is as it should be: a directive of Astro's own that its bundler doesn't know, and collections that may be empty. */
const expected = /MODULE_LEVEL_DIRECTIVE|does not exist or is empty/;

/** Astro prints a line a page; what a reader has to know is its warnings and its count. */
function warningsOnly(output: string): string {
  const lines = stripVTControlCharacters(output)
    .split('\n')
    .filter((line) => /\[(WARN|ERROR)\]|page\(s\) built/.test(line) && !expected.test(line));
  return lines.map((line) => `${line.replace(/^\d\d:\d\d:\d\d (\[build\] )?/, '')}\n`).join('');
}

/** Waits for the work of stages with these names, and may look at what it costs. */
type Watch = (stages: string, work: Promise<boolean>) => Promise<boolean>;

/**
 * Build the site and put it into its folder when all of it is there; print a line or two a stage, or all of a stage that failed.
 * True when all went well; otherwise the folder holds what it held before.
 */
export async function buildSite(settings: Settings, watch: Watch = (_, work) => work): Promise<boolean> {
  const started = performance.now();
  const outDir = unfinishedDir(settings);
  const beside = `${outDir}.beside`;
  const here = (stage: Stage, after?: Promise<boolean>) => begin(stage, { ...settings, outDir }, after);
  const there = (stage: Stage) => begin(stage, { ...settings, outDir: beside });
  const allWent = (...begun: Begun[]) => watch(begun.map(({ stage: [name] }) => name).join(', '), endOf(begun));
  const contentMade = allWent(here(content));
  const code = useCache(settings);
  const earlier = isBuiltBy(code, settings) ? settings.outDir : undefined;
  await rm(beside, { recursive: true, force: true });
  const pagesBegun = here(pages, contentMade);
  if (!(await contentMade)) {
    // Nothing has touched the cache yet.
    keepCache(settings, code);
    return false;
  }
  const made = allWent(pagesBegun, there(meanwhile));
  // As they are now: what is edited from here on may or may not be in the site.
  const sources = fingerprint(settings);
  if (!(await made)) return false;
  keepCache(settings, code);
  for (const name of await readdir(beside)) await rename(join(beside, name), join(outDir, name));
  // Each question names its line of the seed and links to it.
  await copyFile(join(settings.contentDir, 'seed.txt'), join(outDir, 'seed.txt'));
  if (!(await allWent(here(finish(earlier))))) return false;
  await putInPlace(outDir, settings.outDir, () => stampBuild(settings, { sources, code }));
  console.log(`Built ${settings.outDir} in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  return true;
}

/** Inside the project, wherever the site goes in the end: Astro looks for packages from the folder that it builds in. */
const unfinishedDir = ({ outDir }: Settings): string =>
  join('.cache/unfinished', createHash('sha256').update(resolve(outDir)).digest('hex').slice(0, 12));

/** A stage that runs; `heard` may be set, and hears what it prints. */
type Begun = { stage: Stage; ended: Promise<Run>; heard: (output: string) => void };

/** Megabytes for young objects. A stage makes many and keeps few; with V8's 16 they are swept several times as often. */
const YOUNG = '--max-semi-space-size=64';

/** Start a stage. Where it needs what comes `after`, it waits for a word on its standard input; that being false ends it. */
function begin(stage: Stage, settings: Settings, after?: Promise<boolean>): Begun {
  const heard = (output: string): void => begun.heard(output);
  const env = { ...environmentOf(settings), ...(after ? { CONTENT_COMES: '1' } : {}) };
  const options = { quiet: true, heard, env, ...(after ? { after } : {}) };
  const begun: Begun = { stage, ended: run(process.execPath, [YOUNG, ...stage[1]], options), heard: () => {} };
  return begun;
}

/** Wait for stages that run at the same time; true when all went well. */
async function endOf(begun: Begun[]): Promise<boolean> {
  const waiting = showWaiting(begun.map(({ stage: [name] }) => name).join(', '));
  for (const one of begun) one.heard = waiting.heard;
  const runs = await Promise.all(begun.map(({ ended }) => ended));
  waiting.end();
  return begun.map(({ stage }, index) => tell(stage, runs[index])).every((went) => went);
}

/** Print what a stage has to say; true when it went well. */
function tell([name, , shown]: Stage, { code, output }: Run = { code: 1, output: '' }): boolean {
  process.stdout.write(code === 0 && shown ? shown(output) : output);
  if (code !== 0) console.error(`${name}: failed with exit code ${code}. No site was built.`);
  return code === 0;
}

/** Build, unless the last build was made of the same sources and still lies there. True when there is a site to serve. */
export async function buildIfNeeded(settings: Settings): Promise<boolean> {
  return isBuilt(settings) || (await buildSite(settings));
}
