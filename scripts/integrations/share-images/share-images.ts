import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { builtContent } from '../content-step.ts';
import { drawImages, publishImages, shareImageFiles } from './build-share-images.ts';

/**
 * Astro integration: draws the Open Graph images of all pages. A thread draws while Astro renders.
 * `cacheDir` keeps the images for the next build: Astro caches only pages, and 1,110 images take 8
 * s of a core.
 */
export function shareImages({ cacheDir }: { cacheDir: string }): AstroIntegration {
  let work: ReturnType<typeof draw>;
  return {
    name: 'share-images',
    hooks: {
      'astro:build:start': () => {
        work = draw(join(cacheDir, 'share-images'));
        // An error is reported where the work is awaited.
        work.catch(() => {});
      },
      'astro:build:done': async ({ dir, logger }) => {
        const { files, folder, drawn } = await work;
        publishImages(files, { from: folder, to: join(fileURLToPath(dir), 'pictures') });
        logger.info(`${files.size} share images, ${drawn} of them new`);
      },
    },
  };
}

async function draw(cacheDir: string) {
  const { topics, site } = builtContent();
  const files = await shareImageFiles(topics, site);
  return { files, ...(await drawImages(files, cacheDir)) };
}
