import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The addresses in the sitemap files of a built site, moved to where the site is served now. */
export function sitemapPages(dir: string, served: string): string[] {
  const files = readdirSync(dir).filter((name) => /^sitemap-\d+\.xml$/.test(name));
  const locations = files.flatMap((name) => readFileSync(join(dir, name), 'utf8').match(/(?<=<loc>)[^<]+/g) ?? []);
  return locations.map((location) => new URL(new URL(location).pathname, served).href);
}
