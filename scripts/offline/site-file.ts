/** A file of a built site as a service worker sees it. */
export interface SiteFile {
  /** From the base path, as it is asked for: a page by its folder, the home page as `./`. */
  address: string;
  /** `sha256-…` of each form it may be sent in. */
  integrity: string;
  /** How many bytes are sent for it to a browser that takes Brotli. */
  bytes: number;
  /** The path that a page leads on to by itself. */
  leadsTo?: string;
}
