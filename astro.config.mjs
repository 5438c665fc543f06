import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { workerProgram } from './scripts/offline/worker-program.ts';
import { pagefindProgram } from './scripts/search/pagefind-program.ts';
import { highlightCode } from './src/lib/highlight-code.ts';

const { SITE_URL = 'http://localhost:4321', BASE_PATH = '/', OUT_DIR = 'dist', CACHE_DIR } = process.env;

/** Only pages for readers stand in the sitemap: those that ask search engines to stay away do not. */
function isListed(page) {
  const base = `/${BASE_PATH.replace(/^\/|\/$/g, '')}`;
  const address = decodeURIComponent(new URL(page).pathname).slice(base.length);
  return !readFileSync(join(OUT_DIR, address, 'index.html'), 'utf8').includes('<meta name="robots" content="noindex">');
}

export default defineConfig({
  site: SITE_URL,
  base: BASE_PATH,
  outDir: OUT_DIR,
  ...(CACHE_DIR ? { cacheDir: CACHE_DIR } : {}),
  trailingSlash: 'always',
  build: { inlineStylesheets: 'always' },
  devToolbar: { enabled: false },
  integrations: [mdx(), sitemap({ filter: isListed })],
  markdown: {
    syntaxHighlight: false,
    // Answers are plain text: nothing beyond what the content command wrote may turn into markup.
    processor: satteri({
      features: { gfm: false, smartPunctuation: false },
      hastPlugins: [highlightCode],
    }),
  },
  vite: {
    plugins: [pagefindProgram(), workerProgram()],
    build: {
      // A script in the page would be one more hash in its policy.
      assetsInlineLimit: 0,
      // Astro marks every MDX module with a directive of its own and takes it out again; a warning a page says nothing.
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
  },
});
