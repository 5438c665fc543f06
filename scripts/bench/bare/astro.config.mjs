/** The least that renders the same answers: what a build is compared with. The bench copies this folder and builds it there. */
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';

export default defineConfig({
  integrations: [mdx()],
  cacheDir: './cache',
  markdown: { processor: satteri({ features: { gfm: false, smartPunctuation: false } }) },
  vite: { build: { rolldownOptions: { checks: { moduleLevelDirective: false } } } },
});
