import type { HostedSite } from './headers.ts';
import { cacheControl, contentTypes, fingerprinted, securityHeaders } from './headers.ts';

/**
 * What Caddy has to read in the block of the site. Rules for one header exclude one another, as their order is Caddy's own; and it
 * is set at the end that a file has copies, of which Caddy says nothing where it sends none.
 */
export function caddySite({ base, moves }: HostedSite): string {
  const headers = Object.entries(securityHeaders).map(([name, value]) => `\t${name} "${value}"\n`);
  const forever = `${base.replace(/\/$/, '')}${fingerprinted}*`;
  return `# Written by the build; scripts/deploy/Caddyfile imports it.
header {
${headers.join('')}}
header {
	Vary Accept-Encoding
	defer
}
@fingerprinted path ${forever}
header @fingerprinted Cache-Control "${cacheControl.fingerprinted}"
@others not path ${forever}
header @others Cache-Control "${cacheControl.others}"
${Object.entries(contentTypes).map(typeRule).join('')}
map {path} {answering_address} {
${moves.map(({ from, to }) => `\t${from} ${to}\n`).join('')}\tdefault ""
}
@moved not vars {answering_address} ""
redir @moved {answering_address} 301
${base === '/' ? '' : `redir / ${base} 301\n`}
handle_errors {
	header Cache-Control "${cacheControl.others}"
	header Content-Type "${contentTypes['html']}"
	rewrite * ${base}404.html
	file_server {
		precompressed br gzip
	}
}
`;
}

const typeRule = ([ending, type]: [string, string]): string =>
  `@${ending} path *.${ending}\nheader @${ending} Content-Type "${type}"\n`;
