import { createHash } from 'node:crypto';
import { resolve } from 'node:path';

/** The sources, the target and the address of a build. Each has an environment variable. */
export interface Settings {
  contentDir: string;
  outDir: string;
  siteUrl: string;
  /** `/`, or with slashes at both ends: `/docs/`. */
  basePath: string;
  /**
   * Folder for caches. Each combination of content, address and base path has its own by default.
   */
  cacheDir?: string;
}

/** The port of `npm start`. */
export const DEFAULT_PORT = 4321;

/** Normalizes a base path: `docs`, `/docs` and `/docs/` become `/docs/`. */
export function withSlashes(path: string): string {
  const segments = path.split('/').filter((segment) => segment !== '');
  return segments.length === 0 ? '/' : `/${segments.join('/')}/`;
}

/**
 * Reads the settings from the environment. An empty variable counts as unset. Without SITE_URL,
 * links lead to localhost at `port`.
 */
export function settingsFrom(env: NodeJS.ProcessEnv, port = DEFAULT_PORT): Settings {
  return {
    contentDir: env.CONTENT_DIR || 'content',
    outDir: env.OUT_DIR || 'dist',
    siteUrl: env.SITE_URL || `http://localhost:${port}`,
    basePath: withSlashes(env.BASE_PATH || '/'),
    ...(env.CACHE_DIR ? { cacheDir: env.CACHE_DIR } : {}),
  };
}

/** The environment variables for these settings. astro.config.mjs reads them. */
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

/**
 * The cache folder. Builds with other content, another address or another base path use another
 * folder.
 */
export function cacheDirOf({ contentDir, siteUrl, basePath, cacheDir }: Settings): string {
  const key = createHash('sha256').update(JSON.stringify([resolve(contentDir), siteUrl, basePath]));
  return cacheDir ?? `node_modules/.cache/site/${key.digest('hex').slice(0, 12)}`;
}
