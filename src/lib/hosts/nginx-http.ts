import { escapeRegexp } from '../escape-regexp.ts';
import { cacheControl, fingerprinted } from './host-headers.ts';
import type { HostedSite } from './hosted-site.ts';

/** What nginx has to read in its http block: from the address asked for to the one that answers it, and how long an answer may be kept. */
export function nginxHttp({ base, moves }: HostedSite): string {
  const forever = `^${escapeRegexp(base.replace(/\/$/, '') + fingerprinted)}`;
  return `# Written by the build; scripts/deploy/nginx.conf includes it in the http block.
map_hash_bucket_size 256;
map $uri $answering_address {
${moves.map(({ from, to }) => `  ${from} ${to};\n`).join('')}}
map $uri $cache_control {
  default "${cacheControl.others}";
  "~${forever}" "${cacheControl.fingerprinted}";
}
`;
}
