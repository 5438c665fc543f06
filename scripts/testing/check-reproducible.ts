import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { filesBelow } from '../build/files.ts';
import { run } from '../build/run-process.ts';
import type { Settings } from '../build/settings.ts';

/** Loaded before a program, it makes all its clocks a year late. */
const later = pathToFileURL(resolve('tests/clock-one-year-ahead.mjs')).href;

/**
 * Build a site that was just built from nothing once more, from a copy of its content, in another folder, another time zone and another year:
 * first with one answer changed, then again as it was, so that what is kept of the first build is used. Tells which files differ.
 */
export async function buildAgain(settings: Settings): Promise<string[]> {
  const dir = mkdtempSync(join(tmpdir(), 'again-'));
  try {
    const [content, outDir] = [join(dir, 'content'), join(dir, 'site')];
    cpSync(settings.contentDir, content, { recursive: true });
    const seed = readFileSync(join(content, 'seed.txt'), 'utf8');
    const env = {
      CONTENT_DIR: content,
      OUT_DIR: outDir,
      SITE_URL: settings.siteUrl,
      BASE_PATH: settings.basePath,
      CACHE_DIR: resolve('.cache/test/again'),
      TZ: 'Pacific/Kiritimati',
      NODE_OPTIONS: `--import=${later}`,
    };
    rmSync(join(env.CACHE_DIR, 'pages'), { recursive: true, force: true });
    for (const text of [seed.replace('\nAnswer: ', '\nAnswer: Not yet. '), seed]) {
      writeFileSync(join(content, 'seed.txt'), text);
      const { code, output } = await run(process.execPath, ['scripts/build.ts'], { env, quiet: true });
      if (code !== 0) throw new Error(output);
    }
    return differences(settings.outDir, outDir);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

/** The files that only one of two folders has, or that are not the same, byte for byte. */
function differences(first: string, second: string): string[] {
  const [a, b] = [new Set(filesBelow(first)), new Set(filesBelow(second))];
  return [...new Set([...a, ...b])].filter(
    (path) => !a.has(path) || !b.has(path) || !readFileSync(join(first, path)).equals(readFileSync(join(second, path))),
  );
}
