import type { Redirect } from './redirects.ts';

type Move = Pick<Redirect, 'from' | 'to'>;

/** `_redirects` of Netlify and Cloudflare Pages. Netlify shows a page that is there, and so the page that leads on, before it reads this. */
export function underscoreRedirects(moves: readonly Move[]): string {
  return moves.map(({ from, to }) => `${from} ${to} 301\n`).join('');
}

/** A map for nginx from the address that was asked for to the one that answers it. */
export function nginxMap(moves: readonly Move[]): string {
  return `# In the http block:    include redirects.nginx.conf;
# In the server block:  if ($answering_address) { return 301 $answering_address; }
map_hash_bucket_size 256;
map $uri $answering_address {
${moves.map(({ from, to }) => `  ${from} ${to};\n`).join('')}}
`;
}
