import type { APIRoute } from 'astro';
import { exportedTopics } from '../exports.ts';
import { collectionBlocks } from '../lib/export/collection-blocks.ts';
import { markdownText } from '../lib/export/markdown-text.ts';
import { site } from '../site.ts';

/** All answers for a language model: the same Markdown as the download. */
export const GET: APIRoute = () => new Response(markdownText(collectionBlocks(site, exportedTopics)));
