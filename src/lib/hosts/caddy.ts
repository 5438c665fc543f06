import type { SiteForHost } from './headers.ts';
import { cacheControl, contentTypes, hashedFiles, securityHeaders } from './headers.ts';

/**
 * The directives for the site block of a Caddyfile. At most one rule matches for each header,
 * because Caddy chooses the order of the rules. `Vary` is set after Caddy's file server, which does
 * not set it for a file that it sends uncompressed. `route` keeps the order of its directives: after
 * a rewrite, which keeps the query, comes the redirect.
 */
export function caddySite({ base, redirects }: SiteForHost): string {
  const headers = Object.entries(securityHeaders).map(([name, value]) => `\t${name} "${value}"\n`);
  const hashedPaths = `${base.replace(/\/$/, '')}${hashedFiles}*`;
  return `# Written by the build; scripts/deploy/Caddyfile imports it.
header {
${headers.join('')}}
header {
	Vary Accept-Encoding
	defer
}
@hashed path ${hashedPaths}
header @hashed Cache-Control "${cacheControl.hashed}"
@others not path ${hashedPaths}
header @others Cache-Control "${cacheControl.others}"
${Object.entries(contentTypes).map(typeRule).join('')}
# Punctuation that a chat or a mail program added to a link.
@punctuated path_regexp punctuated ^(/[a-z0-9/-]*[a-z0-9])/*[).,;:!?'>\\]]+/*$
route @punctuated {
	rewrite * {re.punctuated.1}/
	redir {uri} 301
}
map {path} {redirect_target} {
${redirects.map(({ from, to }) => `\t${from} ${to}\n`).join('')}\tdefault ""
}
@redirected not vars {redirect_target} ""
route @redirected {
	rewrite * {redirect_target}
	redir {uri} 301
}
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
