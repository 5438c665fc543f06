/** A file that a service worker keeps: its address from the site's base path (`./` for the home page), and the hashes that it may have. */
export type KeptFile = [address: string, integrity: string];

/** What the build tells the service worker. */
export type KeptSite = {
  /** One word for the state of the whole site. */
  version: string;
  /** What is kept before a visitor asks for it. */
  files: KeptFile[];
  /** True where that is all of the site; otherwise the worker also keeps what was visited. */
  whole: boolean;
  /** Addresses that lead on, from the base path, with the paths they lead to. */
  redirects: Record<string, string>;
};
