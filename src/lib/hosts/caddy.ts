import type { SiteForHost } from './headers.ts';
import { cacheControl, contentTypes, hashedFiles, securityHeaders } from './headers.ts';

/**
 * The part of a Caddyfile for the site block. The rules for one header exclude each other, because
 * Caddy chooses their order. `Vary` is set at the end: Caddy does not set it for files that it
 * sends uncompressed.
 */
export function caddySite({ base, redirects }: SiteForHost): string {
  const headers = Object.entries(securityHeaders).map(([name, value]) => `\t${name} "${value}"\n`);
  const forever = `${base.replace(/\/$/, '')}${hashedFiles}*`;
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
${redirects.map(({ from, to }) => `\t${from} ${to}\n`).join('')}\tdefault ""
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
