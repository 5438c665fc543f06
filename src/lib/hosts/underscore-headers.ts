import { cacheControl, fingerprinted, securityHeaders } from './host-headers.ts';
import type { HostedSite } from './hosted-site.ts';

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
