import { cacheControl, hashedFiles, type SiteForHost, securityHeaders } from './headers.ts';

/**
 * The file `_headers` of Netlify and Cloudflare Pages. Both revalidate files by default. Both join
 * the values of a header if several rules match, so the rule for all paths sets no `Cache-Control`.
 */
export function headersFile({ base }: SiteForHost): string {
  const root = base.replace(/\/$/, '');
  return [
    rule('/*', securityHeaders),
    rule(`${root}${hashedFiles}*`, { 'Cache-Control': cacheControl.hashed }),
    rule(`${root}/sw.js`, { 'Cache-Control': cacheControl.others }),
  ].join('');
}

function rule(path: string, headers: Record<string, string>): string {
  const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}\n`);
  return `${path}\n${lines.join('')}`;
}

/**
 * The file `_redirects` of Netlify and Cloudflare Pages. Netlify serves an existing page before it
 * reads this file, so there the redirect pages are used.
 */
export function redirectsFile({ redirects }: SiteForHost): string {
  return redirects.map(({ from, to }) => `${from} ${to} 301\n`).join('');
}
