import type { APIRoute } from 'astro';
import { exportedTopics } from '../../exports.ts';
import { collectionBlocks } from '../../lib/export/collection-blocks.ts';
import { markdownText } from '../../lib/export/markdown-text.ts';
import { site } from '../../site.ts';

/** The whole collection as one Markdown file. */
export const GET: APIRoute = () =>
  new Response(markdownText(collectionBlocks(site, exportedTopics)), {
    headers: { 'Content-Type': 'text/markdown; charset=utf-8' },
  });
