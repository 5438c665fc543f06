import type { Redirect } from '../redirects.ts';

/**
 * The headers of every response. Each page has a content security policy in a meta element, with
 * the hashes of the page. `frame-ancestors` does not work in a meta element, so it is here. The host
 * is responsible for HTTPS and `Strict-Transport-Security`.
 */
export const securityHeaders: Record<string, string> = {
  'Content-Security-Policy': "frame-ancestors 'none'",
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'X-Content-Type-Options': 'nosniff',
};

/** The folder of files with a hash in their names, below the base path. They never change. */
export const hashedFiles = '/_astro/';

/** `Cache-Control` by kind of file. A hashed file is fresh for a year. All others are revalidated. */
export const cacheControl = { hashed: 'public, max-age=31536000, immutable', others: 'no-cache' };

/** Content types by file extension. */
export const contentTypes: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  md: 'text/markdown; charset=utf-8',
  pf_index: 'application/octet-stream',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
  webmanifest: 'application/manifest+json',
  woff2: 'font/woff2',
  xml: 'application/xml; charset=utf-8',
};

/** The site as a host sees it. Addresses include the base path. */
export interface SiteForHost {
  /** The base path: `/`, or `/docs/`. */
  base: string;
  redirects: readonly Pick<Redirect, 'from' | 'to'>[];
}
