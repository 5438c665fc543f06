import { escapeRegexp } from '../text/strings.ts';
import { cacheControl, contentTypes, hashedFiles, type SiteForHost, securityHeaders } from './headers.ts';

/** The directives for nginx's http block: maps from an address to its redirect and `Cache-Control`. */
export function nginxHttp({ base, redirects }: SiteForHost): string {
  const hashedPaths = `^${escapeRegexp(base.replace(/\/$/, '') + hashedFiles)}`;
  return `# Written by the build; scripts/deploy/nginx.conf includes it in the http block.
map_hash_bucket_size 256;
map $uri $redirect_target {
${redirects.map(({ from, to }) => `  ${from} ${to};\n`).join('')}}
map $uri $cache_control {
  default "${cacheControl.others}";
  "~${hashedPaths}" "${cacheControl.hashed}";
}
`;
}

/**
 * The directives for nginx's server block. No location sets a header: nginx would then ignore all
 * headers of the server. A folder without a page gets the status 404 instead of 403.
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
# Punctuation that a chat or a mail program added to a link.
if ($uri ~ "^(/[a-z0-9/-]*[a-z0-9])/*[).,;:!?'>\\]]+/*$") { return 301 $1/$is_args$args; }
if ($redirect_target) { return 301 $redirect_target$is_args$args; }
${base === '/' ? '' : `location = / { return 301 ${base}$is_args$args; }\n`}`;
}
