import type { APIRoute } from 'astro';
import { exportedTopics } from '../data/exports.ts';
import { absolute, path, site } from '../data/paths.ts';
import { llmsBlocks } from '../lib/export/llms-blocks.ts';
import { markdownText } from '../lib/export/markdown.ts';

const url = (address: string): string => absolute(path(address));

const files = [
  { title: 'All answers in one file', url: url('/llms-full.txt') },
  { title: 'All answers as JSON', url: url('/questions.json') },
  { title: 'All answers as CSV', url: url('/download/backend-answers.csv') },
];

/** An overview of the site for language models (https://llmstxt.org/). */
export const GET: APIRoute = () => {
  const blocks = llmsBlocks({ ...site, topics: exportedTopics, files }, (slug) => url(`/questions/${slug}.md`));
  return new Response(markdownText(blocks));
};
