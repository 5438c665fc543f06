import type { APIRoute } from 'astro';
import { exportedMarkdown } from '../data/exports.ts';

/** All answers for a language model: the same Markdown as the download. */
export const GET: APIRoute = () => new Response(exportedMarkdown);
