/**
 * The smallest Astro site that renders the same answers. Our build is compared with it. The bench
 * copies this folder and builds it.
 */
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';

export default defineConfig({
  integrations: [mdx()],
  cacheDir: './cache',
  markdown: { processor: satteri({ features: { gfm: false, smartPunctuation: false } }) },
  vite: { build: { rolldownOptions: { checks: { moduleLevelDirective: false } } } },
});
