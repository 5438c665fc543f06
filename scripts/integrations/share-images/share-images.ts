import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { buildPictures } from './build-share-images.ts';

/**
 * Astro integration: draws the Open Graph images of all pages.
 * Drawing uses other threads, so a build draws while Astro renders. `cacheDir` keeps the images for the next build.
 */
export function shareImages({ cacheDir, contentDir }: { cacheDir: string; contentDir: string }): AstroIntegration {
  return {
    name: 'share-images',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const { drawn, kept } = await buildPictures({
          contentDir,
          cacheDir: join(cacheDir, 'share-images'),
          outDir: fileURLToPath(dir),
        });
        logger.info(`${drawn + kept} share images, ${drawn} of them new`);
      },
    },
  };
}
