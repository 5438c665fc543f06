import { readdirSync, readFileSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { AstroIntegration } from 'astro';
import { parse } from 'yaml';
import { pageParts } from '../../src/lib/answers/mdx.ts';
import { presentSlug, redirects } from '../../src/lib/redirects.ts';
import { catalog } from '../../src/lib/topics.ts';
import { addressesSchema } from '../../src/model/addresses.ts';
import { synonymsSchema, termsSchema } from '../../src/model/data-files.ts';
import { outlineSchema } from '../../src/model/outline.ts';
import { questionSchema } from '../../src/model/question.ts';
import { run } from '../build/run-process.ts';
import type { Settings } from '../build/settings.ts';

let built: ReturnType<typeof readAll> | undefined;
export function builtContent() {
  if (!built) throw new Error('not built');
  return built;
}
function readAll(dir: string) {
  const read = (name: string, or?: unknown) => {
    try {
      return parse(readFileSync(join(dir, name), 'utf8'));
    } catch (e) {
      if (or) return or;
      throw e;
    }
  };
  const questions = readdirSync(join(dir, 'questions'), { recursive: true })
    .map(String)
    .filter((p) => p.endsWith('.mdx'))
    .map((p) => pageParts(readFileSync(join(dir, 'questions', p), 'utf8')))
    .map(({ front, body }) => ({ ...questionSchema.parse(parse(front)), body }))
    .sort((a, b) => a.number - b.number);
  const outline = outlineSchema.parse(read('outline.yaml'));
  const addresses = addressesSchema.parse(read('addresses.yaml'));
  const nowAt = presentSlug(addresses.questions, questions);
  const terms = termsSchema.parse(read('terms.yaml', [])).map((t) => ({ ...t, question: nowAt(t.question) }));
  return {
    questions,
    outline,
    addresses,
    terms,
    synonyms: synonymsSchema.parse(read('synonyms.yaml', [])),
    redirects: redirects(addresses, [...questions, ...outline.retired], catalog(outline.topics, questions)),
  };
}

/**
 * Astro integration: generates content/questions from seed.txt and the YAML files before Astro reads them.
 * The dev server restarts, and so generates again, when one of these files changes.
 * Problems in the sources fail a build. A running dev server shows them in the browser and keeps the last pages.
 */
export function content({ contentDir }: Settings): AstroIntegration {
  return {
    name: 'content',
    hooks: {
      'astro:config:setup': async ({ command, addWatchFile, logger }) => {
        if (command !== 'build' && command !== 'dev') return;
        const { code, output } = await run(process.execPath, ['scripts/content.ts'], {
          quiet: true,
          env: { CONTENT_DIR: contentDir },
        });
        if (code !== 0) throw new Error(output);
        logger.info(output.trim());
        built = readAll(contentDir);
        for (const name of ['seed.txt', 'outline.yaml']) addWatchFile(resolve(contentDir, name));
      },
      'astro:server:setup': ({ server }) => {
        server.watcher.add(contentDir);
      },
      // Each question links to its line of the seed.
      'astro:build:done': ({ dir }) => copyFile(join(contentDir, 'seed.txt'), new URL('seed.txt', dir)),
    },
  };
}
