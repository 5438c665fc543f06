import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
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
  // Unchanged pages come from the cache, which the build command deletes when any code changed.
  experimental: { incrementalBuild: CACHE_DIR !== undefined },
  // Pages wait for the disk and for each other's chunks, so some are made at once.
  build: { inlineStylesheets: 'always', concurrency: 8 },
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
    plugins: [pagefindProgram()],
    build: {
      // Astro marks every MDX module with a directive of its own and takes it out again; a warning a page says nothing.
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
  },
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "img-src 'self'",
        "connect-src 'self'",
        "worker-src 'self'",
        "manifest-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
      ],
      scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
    },
  },
});
