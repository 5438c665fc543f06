import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { listFiles } from '../build/files.ts';
import { runProcess } from '../build/run-process.ts';
import type { Settings } from '../build/settings.ts';

/** A module that sets all clocks of a program one year ahead. */
const clockModule = pathToFileURL(resolve('tests/clock-one-year-ahead.mjs')).href;

/**
 * Builds a site again from a copy of its content: in another folder, another time zone and another year.
 * The first of two builds has one other answer, so the second one uses the caches of the first.
 * Returns the files that differ from the site in `settings.outDir`.
 */
export async function checkReproducible(settings: Settings): Promise<string[]> {
  const dir = mkdtempSync(join(tmpdir(), 'again-'));
  try {
    const [contentDir, outDir] = [join(dir, 'content'), join(dir, 'site')];
    cpSync(settings.contentDir, contentDir, { recursive: true });
    const seed = readFileSync(join(contentDir, 'seed.txt'), 'utf8');
    const env = {
      CONTENT_DIR: contentDir,
      OUT_DIR: outDir,
      SITE_URL: settings.siteUrl,
      BASE_PATH: settings.basePath,
      CACHE_DIR: resolve('.cache/test/again'),
      TZ: 'Pacific/Kiritimati',
      NODE_OPTIONS: `--import=${clockModule}`,
    };
    rmSync(env.CACHE_DIR, { recursive: true, force: true });
    for (const text of [seed.replace('\nAnswer: ', '\nAnswer: Not yet. '), seed]) {
      writeFileSync(join(contentDir, 'seed.txt'), text);
      const { code, output } = await runProcess(process.execPath, ['scripts/build.ts'], { env, quiet: true });
      if (code !== 0) throw new Error(output);
    }
    return differentFiles(settings.outDir, outDir);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

/** The files that only one of two folders has, or that differ in a byte. */
function differentFiles(first: string, second: string): string[] {
  const [a, b] = [new Set(listFiles(first)), new Set(listFiles(second))];
  return [...new Set([...a, ...b])].filter(
    (path) => !a.has(path) || !b.has(path) || !readFileSync(join(first, path)).equals(readFileSync(join(second, path))),
  );
}
