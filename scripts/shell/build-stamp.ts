import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fingerprint } from './fingerprint.ts';
import type { Settings } from './settings.ts';

/** Was the site in its folder built of the sources as they are now, and has nothing else been built there since? */
export function isBuilt(settings: Settings): boolean {
  const stamp = stampOf(settings);
  return stamp !== '' && read(pathOf(settings)) === stamp;
}

/** Note that the site in its folder was built of the sources as they are now. */
export function stampBuild(settings: Settings): void {
  const path = pathOf(settings);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, stampOf(settings));
}

/** The sources, and when the home page was written: a build by other means is no build of ours. */
function stampOf(settings: Settings): string {
  const home = statSync(join(settings.outDir, 'index.html'), { throwIfNoEntry: false });
  return home ? `${fingerprint(settings)} ${home.mtimeMs}\n` : '';
}

const pathOf = ({ outDir }: Settings): string =>
  join('.cache/built', createHash('sha256').update(resolve(outDir)).digest('hex').slice(0, 12));

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
