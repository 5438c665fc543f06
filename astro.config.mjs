import { join } from 'node:path';
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { cacheDirOf, settingsFrom } from './scripts/build/settings.ts';
import { compress } from './scripts/integrations/compress/compress.ts';
import { content } from './scripts/integrations/content-step.ts';
import { hosting } from './scripts/integrations/hosting.ts';
import { listedPages } from './scripts/integrations/listed-pages.ts';
import { offline } from './scripts/integrations/offline/offline.ts';
import { pageCache } from './scripts/integrations/page-cache.ts';
import { searchIndex } from './scripts/integrations/search-index/search-index.ts';
import { shareImages } from './scripts/integrations/share-images/share-images.ts';
import { highlightCodeBlocks, highlightInlineCode } from './src/lib/answers/highlight-code.ts';
import { answerFeatures, separateBlocks } from './src/lib/answers/mdx.ts';

const settings = settingsFrom(process.env);
const { siteUrl, basePath, outDir } = settings;
const cacheDir = cacheDirOf(settings);
const pageCacheDir = join(cacheDir, 'pages');

const answerChunks = { name: 'answers', test: /\.mdx/, maxSize: 2_000_000 };

export default defineConfig({
  site: siteUrl,
  base: basePath,
  outDir,
  cacheDir: pageCacheDir,
  trailingSlash: 'always',
  experimental: { incrementalBuild: true },
  // Rendering waits for the disk, so many pages are rendered at once. With 64, it takes three
  // quarters of the time of 8.
  build: { inlineStylesheets: 'always', concurrency: 64 },
  devToolbar: { enabled: false },
  // The hooks of the integrations run in this order.
  integrations: [
    pageCache({ cacheDir: pageCacheDir }),
    content(settings), // seed.txt and YAML → content/questions/**.mdx
    // The parts of an answer without a link become one string of HTML. They take less time to
    // compile and to render.
    mdx({ optimize: { ignoreElementNames: ['a'] } }),
    sitemap({ filter: listedPages(settings) }),
    searchIndex(settings), // Pagefind
    shareImages({ cacheDir }), // Open Graph images
    hosting(settings), // _headers, _redirects, nginx, Caddy
    compress({ cacheDir }), // .br, .gz
    offline(), // the service worker and its precache list
  ],
  markdown: {
    syntaxHighlight: false,
    processor: satteri({
      features: answerFeatures,
      hastPlugins: [separateBlocks, highlightCodeBlocks, highlightInlineCode],
    }),
  },
  vite: {
    // Builds and tests write up to a hundred thousand files here, and nobody edits them.
    server: { watch: { ignored: ['**/.cache/**', '**/dist/**', '**/test-results/**'] } },
    build: {
      // An inline script would need one more hash in the policy.
      assetsInlineLimit: 0,
      // Astro marks each MDX module with a directive that the bundler does not know. It would warn
      // for each page.
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
    // The one script of all pages. Each page contains its name, so the name is short.
    environments: {
      client: { build: { rolldownOptions: { output: { entryFileNames: '_astro/site.[hash].js' } } } },
      // Groups the answers into few chunks instead of two for each answer: a sixth less time to
      // bundle.
      prerender: { build: { rolldownOptions: { output: { codeSplitting: { groups: [answerChunks] } } } } },
    },
  },
});
