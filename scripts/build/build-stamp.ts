import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { environmentOf, type Settings } from './settings.ts';

/** What a site was built from. A home page written at another time means that something else has built there since. */
type Stamp = { inputs: string; homePageTime: number | undefined };

/** Everything that a build reads beside the content folder. */
const codePaths = ['src', 'public', 'scripts', 'astro.config.mjs', 'package-lock.json'];

/** True if the site in `settings.outDir` was built by `buildSite` from the present sources and settings. */
export function isBuilt(settings: Settings): boolean {
  const stamp = readStamp(stampPath(settings));
  return stamp?.inputs === buildInputHash(settings) && stamp.homePageTime === homePageTime(settings);
}

/** Records the hash of the inputs of the site that now lies in `settings.outDir`. */
export function stampBuild(settings: Settings, inputs: string): void {
  const path = stampPath(settings);
  const stamp: Stamp = { inputs, homePageTime: homePageTime(settings) };
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, JSON.stringify(stamp));
}

/** SHA-256 over the settings and every file that a build reads. */
export function buildInputHash(settings: Settings): string {
  const hash = createHash('sha256').update(JSON.stringify([process.version, environmentOf(settings)]));
  for (const path of [settings.contentDir, ...codePaths].flatMap(filesAt))
    hash.update(`\0${path}\0`).update(readFileSync(path));
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

const homePageTime = ({ outDir }: Settings): number | undefined =>
  statSync(join(outDir, 'index.html'), { throwIfNoEntry: false })?.mtimeMs;

const stampPath = ({ outDir }: Settings): string =>
  join('.cache/built', createHash('sha256').update(resolve(outDir)).digest('hex').slice(0, 12));

/** The stamp, or undefined if it is missing or incomplete. */
function readStamp(path: string): Stamp | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Stamp;
  } catch {
    return undefined;
  }
}
