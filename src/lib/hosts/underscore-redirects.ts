import type { HostedSite } from './hosted-site.ts';

/** `_redirects` of Netlify and Cloudflare Pages. Netlify shows a page that is there, and so the page that leads on, before it reads this. */
export function underscoreRedirects({ moves }: HostedSite): string {
  return moves.map(({ from, to }) => `${from} ${to} 301\n`).join('');
}
