import type { APIRoute } from 'astro';
import { exportedMarkdown } from '../../data/exports.ts';

/** The whole collection as one Markdown file. */
export const GET: APIRoute = () =>
  new Response(exportedMarkdown, { headers: { 'Content-Type': 'text/markdown; charset=utf-8' } });
