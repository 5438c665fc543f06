import { contentTypes } from './content-types.ts';
import { securityHeaders } from './host-headers.ts';
import type { HostedSite } from './hosted-site.ts';

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
