import { createHash } from 'node:crypto';
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';

/** Code that changes every page but that no page imports: the middleware, and the plugins of MDX. */
const middlewareFiles = [
  'src/middleware.ts',
  'astro.config.mjs',
  ...globSync(['src/lib/html/*.ts', 'src/lib/answers/*.ts']),
];

/**
 * Astro integration: deletes Astro's cache of built pages in the two cases in which Astro would
 * restore a wrong page. First: the middleware or a plugin of MDX has changed; a test left 112 of 241 pages stale.
 * Second: the last build was ended after it wrote cached pages and before it wrote the list of
 * them.
 * In all other cases Astro's own keys hold: the code of a page, its `cacheKey`, and the answers on
 * it.
 */
export function pageCache({ cacheDir }: { cacheDir: string }): AstroIntegration {
  const stampFile = join(cacheDir, 'complete');
  const stamp = hashFiles(middlewareFiles);
  return {
    name: 'page-cache',
    hooks: {
      'astro:config:setup': ({ command }) => {
        if (command !== 'build') return;
        if (readStamp(stampFile) !== stamp) rmSync(cacheDir, { recursive: true, force: true });
        rmSync(stampFile, { force: true });
      },
      'astro:build:done': () => {
        mkdirSync(cacheDir, { recursive: true });
        writeFileSync(stampFile, stamp);
      },
    },
  };
}

function hashFiles(paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const path of paths.toSorted()) hash.update(readFileSync(path));
  return hash.digest('hex');
}

function readStamp(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
