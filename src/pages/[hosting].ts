import type { APIRoute, GetStaticPaths } from 'astro';
import { redirects } from '../catalog.ts';
import { nginxMap, underscoreRedirects } from '../lib/redirect-files.ts';
import { path } from '../site.ts';

const moves = redirects.map(({ from, to }) => ({ from: path(from), to: path(to) }));

const files: Record<string, string> = {
  _redirects: underscoreRedirects(moves),
  'redirects.nginx.conf': nginxMap(moves),
};

/** A page whose name begins with an underscore would be left out; a parameter may. */
export const getStaticPaths = (() =>
  Object.keys(files).map((hosting) => ({ params: { hosting } }))) satisfies GetStaticPaths;

/** Redirects for the hosts that read such a file; all others have the pages that lead on. */
export const GET: APIRoute = ({ params }) => new Response(files[params.hosting ?? '']);
