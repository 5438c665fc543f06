import { escapeRegexp } from '../text/strings.ts';
import { cacheControl, contentTypes, hashedFiles, type SiteForHost, securityHeaders } from './headers.ts';

/**
 * The part of an nginx configuration for the http block: maps for redirects and cache lifetimes.
 */
export function nginxHttp({ base, redirects }: SiteForHost): string {
  const forever = `^${escapeRegexp(base.replace(/\/$/, '') + hashedFiles)}`;
  return `# Written by the build; scripts/deploy/nginx.conf includes it in the http block.
map_hash_bucket_size 256;
map $uri $answering_address {
${redirects.map(({ from, to }) => `  ${from} ${to};\n`).join('')}}
map $uri $cache_control {
  default "${cacheControl.others}";
  "~${forever}" "${cacheControl.fingerprinted}";
}
`;
}

/**
 * The part of an nginx configuration for the server block. A location with a header of its own
 * would lose all headers of the server, so none has one. A folder without a page is "not found"
 * instead of "forbidden".
 */
export function nginxServer({ base }: SiteForHost): string {
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
