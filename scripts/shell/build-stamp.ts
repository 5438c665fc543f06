import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fingerprint } from './fingerprint.ts';
import type { Settings } from './settings.ts';

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
