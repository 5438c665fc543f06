import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from '../build/settings.ts';

/** A filter for the sitemap: keeps the built pages that search engines may list. Pages with `noindex` and short addresses are left out. */
export function listedPages({ basePath, outDir }: Settings): (url: string) => boolean {
  return (url) => {
    const address = decodeURIComponent(new URL(url).pathname).slice(basePath.length);
    // Each question has a redirect page at its short address. They all have `noindex`, so they need
    // not be read.
    if (address.startsWith('q/')) return false;
    return !readFileSync(join(outDir, address, 'index.html'), 'utf8').includes(
      '<meta name="robots" content="noindex">',
    );
  };
}
