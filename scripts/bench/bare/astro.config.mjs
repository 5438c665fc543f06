/** The least that renders the same answers: what a build is compared with. The bench copies this folder and builds it there. */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';

const { highlightCode } = await import(pathToFileURL(resolve('src/lib/highlight-code.ts')).href);

export default defineConfig({
  integrations: [mdx()],
  cacheDir: './cache',
  markdown: {
    syntaxHighlight: false,
    processor: satteri({ features: { gfm: false, smartPunctuation: false }, hastPlugins: [highlightCode] }),
  },
  vite: { build: { rolldownOptions: { checks: { moduleLevelDirective: false } } } },
});
