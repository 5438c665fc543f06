import type { Redirect } from '../redirects.ts';

/**
 * What every answer of any host carries. The policy that says what a page may load stands in each page, as a meta element with the
 * hashes of that very page; this one says only what a meta element cannot. HTTPS, and its header, is the host's own affair.
 */
export const securityHeaders: Record<string, string> = {
  'Content-Security-Policy': "frame-ancestors 'none'",
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'X-Content-Type-Options': 'nosniff',
};

/** Where the files lie, below the base path, that have a fingerprint in their name: they never change. */
export const fingerprinted = '/_astro/';

/** How long an answer may be kept: those of fingerprinted files a year, all others only as long as the host says so each time. */
export const cacheControl = { fingerprinted: 'public, max-age=31536000, immutable', others: 'no-cache' };

/** The content type of each kind of file of the site, by the ending of its name. */
export const contentTypes: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  md: 'text/markdown; charset=utf-8',
  pagefind: 'application/octet-stream',
  pf_filter: 'application/octet-stream',
  pf_fragment: 'application/octet-stream',
  pf_index: 'application/octet-stream',
  pf_meta: 'application/octet-stream',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
  webmanifest: 'application/manifest+json',
  woff2: 'font/woff2',
  xml: 'application/xml; charset=utf-8',
};

/** What a host has to know of a site beside its files. All addresses are whole ones, with the base path. */
export interface HostedSite {
  /** The base path: `/`, or `/docs/`. */
  base: string;
  moves: readonly Pick<Redirect, 'from' | 'to'>[];
}
