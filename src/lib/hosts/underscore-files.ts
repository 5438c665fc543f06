import { cacheControl, hashedFiles, type SiteForHost, securityHeaders } from './headers.ts';

/**
 * `_headers` of Netlify and Cloudflare Pages. Both revalidate files by default, and both join the
 * values of a header from several rules. So the rule for all addresses does not set the cache
 * lifetime.
 */
export function headersFile({ base }: SiteForHost): string {
  const root = base.replace(/\/$/, '');
  return [
    rule('/*', securityHeaders),
    rule(`${root}${hashedFiles}*`, { 'Cache-Control': cacheControl.fingerprinted }),
    rule(`${root}/sw.js`, { 'Cache-Control': cacheControl.others }),
  ].join('');
}

function rule(path: string, headers: Record<string, string>): string {
  const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}\n`);
  return `${path}\n${lines.join('')}`;
}

/**
 * `_redirects` of Netlify and Cloudflare Pages. Netlify prefers an existing page, so there the
 * redirect page answers.
 */
export function redirectsFile({ redirects }: SiteForHost): string {
  return redirects.map(({ from, to }) => `${from} ${to} 301\n`).join('');
}
