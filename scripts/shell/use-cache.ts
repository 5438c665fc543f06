import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeFingerprint } from './fingerprint.ts';
import { environmentOf, type Settings } from './settings.ts';

/**
 * Called before a build; returns the word for its code, to be given to `keepCache` when it went well. What other code left in its cache
 * is deleted, because pages are kept there by what they show and not by the program that made them. So is what a build left that did not
 * end well: it may have put new pages beside an old list of them.
 */
export function useCache(settings: Settings): string {
  const [dir, code] = [pagesOf(settings), codeFingerprint()];
  if (read(stampIn(dir)) !== code) rmSync(dir, { recursive: true, force: true });
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

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
