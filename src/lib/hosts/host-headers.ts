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
