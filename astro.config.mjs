import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { settingsFrom } from './scripts/build/settings.ts';
import { workerProgram } from './scripts/integrations/offline/worker-file.ts';
import { pagefindProgram } from './scripts/integrations/search-index/pagefind-program.ts';
import { highlightCodeBlocks, highlightInlineCode } from './src/lib/answers/highlight-code.ts';

const { siteUrl, basePath, outDir, cacheDir } = settingsFrom(process.env);

/** Only pages for readers stand in the sitemap: those that ask search engines to stay away do not. */
function isListed(page) {
  const address = decodeURIComponent(new URL(page).pathname).slice(basePath.length);
  // Short addresses only lead on; there is one for each question.
  if (/^q\//.test(address)) return false;
  return !readFileSync(join(outDir, address, 'index.html'), 'utf8').includes('<meta name="robots" content="noindex">');
}

export default defineConfig({
  site: siteUrl,
  base: basePath,
  outDir,
  ...(cacheDir ? { cacheDir: join(cacheDir, 'pages') } : {}),
  trailingSlash: 'always',
  // Unchanged pages come from the cache, which the build command deletes when any code changed.
  experimental: { incrementalBuild: cacheDir !== undefined },
  // Pages wait for the disk and for each other's chunks, so some are made at once.
  build: { inlineStylesheets: 'always', concurrency: 8 },
  devToolbar: { enabled: false },
  integrations: [mdx({ optimize: { ignoreElementNames: ['a'] } }), sitemap({ filter: isListed })],
  markdown: {
    syntaxHighlight: false,
    // Answers are plain text: nothing but what the content step wrote may become markup.
    processor: satteri({
      features: { gfm: false, smartPunctuation: false },
      hastPlugins: [highlightCodeBlocks, highlightInlineCode],
    }),
  },
  vite: {
    plugins: [pagefindProgram(), workerProgram()],
    // What builds and tests leave is nothing that one edits, and may be a hundred thousand files.
    server: { watch: { ignored: ['**/.cache/**', '**/dist/**', '**/test-results/**'] } },
    // A script in the page would be one more hash in its policy.
    build: { assetsInlineLimit: 0, rolldownOptions: { checks: { moduleLevelDirective: false } } },
    // The one script of all pages; its name stands in each of them, so it is a short one.
    environments: { client: { build: { rolldownOptions: { output: { entryFileNames: '_astro/site.[hash].js' } } } } },
  },
});
