import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { environmentOf, type Settings } from './settings.ts';

/** What a site was built of, and when its home page was written: a build by other means is no build of ours. */
interface Stamp {
  sources: string;
  code: string;
  homeWritten: number | undefined;
}

/** Was the site in its folder built of the sources as they are now, and has nothing else been built there since? */
export function isBuilt(settings: Settings): boolean {
  return stampOfLast(settings)?.sources === fingerprint(settings);
}

/** Was the site in its folder built by this code, of whatever sources, and has nothing else been built there since? */
export function isBuiltBy(code: string, settings: Settings): boolean {
  return stampOfLast(settings)?.code === code;
}

/** Note of what sources the site in its folder was just built, by the fingerprint they had, and by what code. */
export function stampBuild(settings: Settings, made: Pick<Stamp, 'sources' | 'code'>): void {
  const path = pathOf(settings);
  const stamp: Stamp = { ...made, homeWritten: homeWritten(settings) };
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, JSON.stringify(stamp));
}

/** The stamp of the last build, if the site in its folder is that build. */
function stampOfLast(settings: Settings): Partial<Stamp> | undefined {
  const stamp = read(pathOf(settings));
  return stamp && stamp.homeWritten === homeWritten(settings) ? stamp : undefined;
}

const homeWritten = ({ outDir }: Settings): number | undefined =>
  statSync(join(outDir, 'index.html'), { throwIfNoEntry: false })?.mtimeMs;

const pathOf = ({ outDir }: Settings): string =>
  join('.cache/built', createHash('sha256').update(resolve(outDir)).digest('hex').slice(0, 12));

/** Undefined where there is none, or one that was cut off. */
function read(path: string): Partial<Stamp> | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

/** All that a build is made of, beside the content folder. */
const sources = ['src', 'public', 'scripts', 'astro.config.mjs', 'package-lock.json'];

/** One word for the state of everything that a build reads: equal words, equal sites. */
export function fingerprint(settings: Settings): string {
  return digest(JSON.stringify(environmentOf(settings)), [settings.contentDir, ...sources]);
}

/** One word for the state of the program that makes a site, and of the Node that runs it. */
function codeFingerprint(): string {
  return digest(process.version, sources);
}

function digest(first: string, paths: string[]): string {
  const hash = createHash('sha256').update(first);
  for (const path of paths.flatMap(filesAt)) hash.update(`\0${path}\0`).update(readFileSync(path));
  return hash.digest('hex');
}

function filesAt(path: string): string[] {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) return [];
  if (!stats.isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesAt(join(path, name)));
}

/**
 * Called before a build; returns the word for its code, to be given to `keepCache` when it went well. What other code left in its cache
 * is deleted, because pages are kept there by what they show and not by the program that made them. So is what a build left that did not
 * end well: it may have put new pages beside an old list of them.
 */
export function useCache(settings: Settings): string {
  const [dir, code] = [pagesOf(settings), codeFingerprint()];
  if (readUseCache(stampIn(dir)) !== code) rmSync(dir, { recursive: true, force: true });
  rmSync(stampIn(dir), { force: true });
  return code;
}

/** After a build that went well: its cache is good for the next one. */
export function keepCache(settings: Settings, code: string): void {
  const dir = pagesOf(settings);
  mkdirSync(dir, { recursive: true });
  writeFileSync(stampIn(dir), code);
}

/** Astro's part of the cache. */
const pagesOf = (settings: Settings): string => join(environmentOf(settings).CACHE_DIR, 'pages');

const stampIn = (dir: string): string => join(dir, 'made-by');

function readUseCache(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
