import type { APIRoute, GetStaticPaths } from 'astro';
import { redirects } from '../data/catalog.ts';
import { path } from '../data/paths.ts';
import { caddySite } from '../lib/hosts/caddy.ts';
import { nginxHttp, nginxServer } from '../lib/hosts/nginx.ts';
import { underscoreHeaders, underscoreRedirects } from '../lib/hosts/underscore-files.ts';

const site = { base: path('/'), moves: redirects.map(({ from, to }) => ({ from: path(from), to: path(to) })) };

const files: Record<string, string> = {
  _headers: underscoreHeaders(site),
  _redirects: underscoreRedirects(site),
  'nginx.http.conf': nginxHttp(site),
  'nginx.server.conf': nginxServer(site),
  'caddy.site.conf': caddySite(site),
};

/** A page whose name begins with an underscore would be left out; a parameter may. */
export const getStaticPaths = (() =>
  Object.keys(files).map((hosting) => ({ params: { hosting } }))) satisfies GetStaticPaths;

/** Headers and redirects for the hosts that read such files; all others have the policy and the pages that lead on. */
export const GET: APIRoute = ({ params }) => new Response(files[params.hosting ?? '']);
