import { cacheControl, fingerprinted, type HostedSite, securityHeaders } from './headers.ts';

/**
 * `_headers` of Netlify and Cloudflare Pages. Both have everything asked for again unless told otherwise, and both join the values of
 * a header that several rules name: that is why the rule for all addresses says nothing of it.
 */
export function underscoreHeaders({ base }: HostedSite): string {
  const root = base.replace(/\/$/, '');
  return [
    rule('/*', securityHeaders),
    rule(`${root}${fingerprinted}*`, { 'Cache-Control': cacheControl.fingerprinted }),
    rule(`${root}/sw.js`, { 'Cache-Control': cacheControl.others }),
  ].join('');
}

function rule(path: string, headers: Record<string, string>): string {
  const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}\n`);
  return `${path}\n${lines.join('')}`;
}

/** `_redirects` of Netlify and Cloudflare Pages. Netlify shows a page that is there, and so the page that leads on, before it reads this. */
export function underscoreRedirects({ moves }: HostedSite): string {
  return moves.map(({ from, to }) => `${from} ${to} 301\n`).join('');
}
