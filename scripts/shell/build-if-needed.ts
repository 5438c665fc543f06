import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildSite } from './build-site.ts';
import { fingerprint } from './fingerprint.ts';
import type { Settings } from './settings.ts';

const stampPath = '.cache/built';

/** Build, unless the last build in this folder was made of the same sources and still lies there. True when there is a site to serve. */
export async function buildIfNeeded(settings: Settings): Promise<boolean> {
  if (read(stampPath) === stamp(settings)) return true;
  rmSync(stampPath, { force: true });
  if (!(await buildSite(settings))) return false;
  mkdirSync(dirname(stampPath), { recursive: true });
  writeFileSync(stampPath, stamp(settings));
  return true;
}

/** The sources, and when the home page was written: a build by other means is no build of ours. */
function stamp(settings: Settings): string {
  const home = statSync(join(settings.outDir, 'index.html'), { throwIfNoEntry: false });
  return home ? `${fingerprint(settings)} ${home.mtimeMs}\n` : '';
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
