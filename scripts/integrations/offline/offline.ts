import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { encode, MAX_QUALITY } from '../compress/encodings.ts';
import { builtContent } from '../content-step.ts';
import { choosePrecache } from './choose-precache.ts';
import { readSiteFiles } from './site-files.ts';
import { bundleWorker, WORKER_FILE, writePrecache } from './worker-file.ts';

/**
 * Astro integration: bundles the service worker and writes the list of files to precache into it.
 * Runs after `compress()`, because a file counts with the bytes of its Brotli copy.
 */
export function offline(): AstroIntegration {
  return {
    name: 'offline',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [bundleWorker()] } });
      },
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const files = readSiteFiles(root);
        const precache = builtContent().site.offline ? choosePrecache(files) : null;
        writePrecache(root, precache);
        const worker = join(root, WORKER_FILE);
        for (const encoding of ['br', 'gz'] as const)
          writeFileSync(`${worker}.${encoding}`, encode(readFileSync(worker), encoding, MAX_QUALITY));
        const addresses = new Set(precache?.files.map(([address]) => address));
        const bytes = files.filter(({ address }) => addresses.has(address)).reduce((sum, file) => sum + file.bytes, 0);
        const size = `${addresses.size} files, ${(bytes / 1e6).toFixed(1)} MB, for visitors without a network`;
        if (!precache) logger.info('switched off');
        else logger.info(precache.whole ? size : `${size}, and visited pages: the whole site is too large`);
      },
    },
  };
}
