/**
 * A file to precache: its address relative to the base path (`./` for the home page), and its
 * allowed hashes.
 */
export type PrecachedFile = [address: string, integrity: string];

/** The data that the build writes into the service worker. */
export type PrecacheManifest = {
  /** A hash of the whole site. */
  version: string;
  /** The files to precache. */
  files: PrecachedFile[];
  /** True if these are all files of the site. Otherwise the worker also caches visited pages. */
  whole: boolean;
  /** Redirect pages, relative to the base path, with the paths of their targets. */
  redirects: Record<string, string>;
};
