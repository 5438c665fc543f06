import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { compressSite } from './compress-site.ts';

/** Astro integration: writes Brotli and gzip copies beside the files of the built site, for servers that send them. */
export function compress(): AstroIntegration {
  return {
    name: 'compress',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        logger.info(`${await compressSite(fileURLToPath(dir))} files compressed`);
      },
    },
  };
}
