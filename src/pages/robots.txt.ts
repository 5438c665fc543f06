import type { APIRoute } from 'astro';
import { absolute, path } from '../data/paths.ts';

export const GET: APIRoute = () =>
  new Response(`User-agent: *\nAllow: /\nSitemap: ${absolute(path('/sitemap-index.xml'))}\n`);
