import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { compressSite } from './compress-site.ts';

/** Astro integration: writes Brotli and gzip copies beside the files of the built site, for servers that send them. */
export function compress({ cacheDir }: { cacheDir: string }): AstroIntegration {
  return {
    name: 'compress',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        logger.info(`${await compressSite(fileURLToPath(dir), join(cacheDir, 'compressed'))} files compressed`);
      },
    },
  };
}
