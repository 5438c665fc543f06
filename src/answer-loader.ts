import { glob, readFile } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import type { AnswerForms } from './data/answer-forms.ts';
import { absolute, path } from './data/paths.ts';
import { pageParts } from './lib/answers/mdx.ts';
import { renderAnswer } from './lib/answers/render-answer.ts';
import { portableAnswer } from './lib/export/markdown.ts';
import { readYaml } from './lib/read-yaml.ts';

/**
 * The pages in a folder, each by its file's name, which is its slug, with its front matter and its answer in each form. They are no modules: a
 * bundler would read all of them for every build, while what was rendered here is kept for as long as the page is the same.
 */
export function answerLoader(dir: string): Loader {
  return {
    name: 'answers',
    load: async (context) => {
      // Watched while somebody works on the site: other code may have made what is kept. A build keeps nothing that other code made.
      if (context.watcher) context.store.clear();
      await loadAll(dir, context);
      context.watcher?.add(dir);
      context.watcher?.on('all', (_, changed) => {
        if (changed.startsWith(dir)) void loadAll(dir, context);
      });
    },
  };
}

async function loadAll(dir: string, context: LoaderContext): Promise<void> {
  const files = (await Array.fromAsync(glob('**/*.mdx', { cwd: dir }))).sort();
  const ids = await Promise.all(files.map((file) => loadPage(join(dir, file), context)));
  const there = new Set(ids);
  for (const id of context.store.keys()) if (!there.has(id)) context.store.delete(id);
}

async function loadPage(
  filePath: string,
  { config, store, parseData, generateDigest }: LoaderContext,
): Promise<string> {
  const source = await readFile(filePath, 'utf8');
  // An answer as Markdown holds whole addresses.
  const [id, digest] = [basename(filePath, '.mdx'), generateDigest({ source, home: wholeAddress('/') })];
  if (store.get(id)?.digest === digest) return id;
  const { front, body } = pageParts(source);
  const data = await parseData({ id, data: readYaml(front) as Record<string, unknown>, filePath });
  const { html, ...metadata } = await makeForms(body);
  const rendered = { html, metadata };
  store.set({ id, data, filePath: relative(fileURLToPath(config.root), filePath), digest, rendered });
  return id;
}

async function makeForms(body: string): Promise<AnswerForms> {
  return { html: await renderAnswer(body), ...portableAnswer(body, wholeAddress) };
}

const wholeAddress = (address: string): string => absolute(path(address));
