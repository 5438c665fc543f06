import { escapeRegexp } from '../text/strings.ts';
import { cacheControl, contentTypes, fingerprinted, type HostedSite, securityHeaders } from './headers.ts';

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

/**
 * What nginx has to read in its server block. No location has a header of its own: one that had would lose all of the server's.
 * A folder without a page is not found either: there is nothing in it to forbid.
 */
export function nginxServer({ base }: HostedSite): string {
  const types = Object.entries(contentTypes).map(([ending, type]) => `  "${type}" ${ending};\n`);
  const headers = Object.entries(securityHeaders).map(([name, value]) => `add_header ${name} "${value}" always;\n`);
  return `# Written by the build; scripts/deploy/nginx.conf includes it in the server block.
types {
${types.join('')}}
default_type application/octet-stream;

${headers.join('')}add_header Cache-Control $cache_control always;

error_page 404 ${base}404.html;
error_page 403 =404 ${base}404.html;
if ($answering_address) { return 301 $answering_address$is_args$args; }
${base === '/' ? '' : `location = / { return 301 ${base}$is_args$args; }\n`}`;
}
