import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Connect } from 'vite';
import { runWorker } from '../../build/run-worker.ts';
import type { IndexFile } from './index-pages.ts';
import { searchSources } from './search-sources.ts';

/**
 * Astro integration: builds the search index into `pagefind/`.
 * A build makes it while Astro renders the pages. A dev server makes it when it starts and serves it from memory.
 */
export function searchIndex({ basePath }: { basePath: string }): AstroIntegration {
  let index: Promise<IndexFile[]>;
  return {
    name: 'search-index',
    hooks: {
      'astro:build:start': () => {
        index = start();
      },
      'astro:build:done': async ({ dir, logger }) => {
        const sources = searchSources();
        writeFiles(join(fileURLToPath(dir), 'pagefind'), await index);
        logger.info(`${sources.questions.length} questions in the search index`);
      },
      'astro:server:setup': ({ server }) => {
        index = start();
        server.middlewares.use(serveFiles(`${basePath}pagefind/`, index));
      },
    },
  };
}

/** Starts the thread that builds the index. The main thread is busy with the pages. */
function start(): Promise<IndexFile[]> {
  const index = runWorker<IndexFile[]>(new URL('./index-worker.ts', import.meta.url), searchSources());
  // An error is reported where the index is awaited.
  index.catch(() => {});
  return index;
}

function writeFiles(dir: string, files: IndexFile[]): void {
  for (const folder of new Set(files.map(({ path }) => dirname(join(dir, path)))))
    mkdirSync(folder, { recursive: true });
  for (const { path, content } of files) writeFileSync(join(dir, path), content);
}

/** Serves the files of the index below `prefix`. */
function serveFiles(prefix: string, index: Promise<IndexFile[]>): Connect.NextHandleFunction {
  return async (request, response, next) => {
    const address = request.url?.replace(/\?.*$/, '') ?? '';
    if (!address.startsWith(prefix)) return next();
    try {
      const file = (await index).find(({ path }) => prefix + path === address);
      if (!file) return next();
      response.end(file.content);
    } catch (error) {
      next(error);
    }
  };
}
