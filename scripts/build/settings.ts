import { createHash } from 'node:crypto';
import { resolve } from 'node:path';

/** What a build is made of and where it goes, as the environment variables of the same names in capitals say. */
export interface Settings {
  contentDir: string;
  outDir: string;
  siteUrl: string;
  /** `/`, or with slashes at both ends: `/docs/`. */
  basePath: string;
  /** Where it keeps what the next build of its kind can use, if not in a place of its own. */
  cacheDir?: string;
}

/** Where `npm start` serves. */
export const DEFAULT_PORT = 4321;

/** `docs`, `/docs` and `/docs/` name the same base path: `/docs/`. */
export function withSlashes(path: string): string {
  const segments = path.split('/').filter((segment) => segment !== '');
  return segments.length === 0 ? '/' : `/${segments.join('/')}/`;
}

/** The settings in the environment, or those of `npm start` on this port. A variable that is set and empty counts as not set. */
export function settingsFrom(env: NodeJS.ProcessEnv, port = DEFAULT_PORT): Settings {
  return {
    contentDir: env.CONTENT_DIR || 'content',
    outDir: env.OUT_DIR || 'dist',
    siteUrl: env.SITE_URL || `http://localhost:${port}`,
    basePath: withSlashes(env.BASE_PATH || '/'),
    ...(env.CACHE_DIR ? { cacheDir: env.CACHE_DIR } : {}),
  };
}

/** The environment that the site's own configuration reads. Builds that differ in more than where they go share no cache. */
export function environmentOf(settings: Settings) {
  const { contentDir, outDir, siteUrl, basePath } = settings;
  return {
    CONTENT_DIR: contentDir,
    OUT_DIR: outDir,
    SITE_URL: siteUrl,
    BASE_PATH: basePath,
    CACHE_DIR: cacheDirOf(settings),
  };
}

/** The cache folder. Builds with other content, another address or another base path use another one. */
export function cacheDirOf({ contentDir, siteUrl, basePath, cacheDir }: Settings): string {
  const key = createHash('sha256').update(JSON.stringify([resolve(contentDir), siteUrl, basePath]));
  return cacheDir ?? `node_modules/.cache/site/${key.digest('hex').slice(0, 12)}`;
}
