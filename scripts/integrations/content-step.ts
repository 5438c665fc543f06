import { globSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { AstroIntegration } from 'astro';
import { type Redirect, redirects } from '../../src/lib/redirects.ts';
import { pluralize } from '../../src/lib/text/strings.ts';
import { type CatalogTopic, groupByTopic } from '../../src/lib/topics.ts';
import { type CodeForms, dataFiles, type Synonyms, type Term } from '../../src/model/data-files.ts';
import type { SiteSettings } from '../../src/model/site-settings.ts';
import type { Settings } from '../build/settings.ts';
import { generateContent } from '../content/generate-content.ts';
import { formatProblem } from '../content/problem.ts';
import type { Content, QuestionText } from '../content/types.ts';

/** The content of this run, for the integrations that follow `content()`. */
export type BuiltContent = {
  /** In the order of the seed. */
  questions: QuestionText[];
  /** Topics that have questions, in the order of the outline. */
  topics: CatalogTopic<QuestionText>[];
  terms: Term[];
  synonyms: Synonyms;
  codeForms: CodeForms;
  site: SiteSettings;
  redirects: Redirect[];
};

let built: BuiltContent | undefined;

/** The content of this run. Throws if `content()` has not run before. */
export function builtContent(): BuiltContent {
  if (!built)
    throw new Error('There is no content yet. Put content() before the other integrations in astro.config.mjs.');
  return built;
}

/**
 * Astro integration: generates content/questions from the seed and the data files before Astro
 * reads them. If one of these files changes, the dev server restarts and generates again.
 * A problem fails a build. A running dev server shows it in the browser and keeps the last pages.
 */
export function content({ contentDir }: Settings): AstroIntegration {
  const dataFileNames = Object.values(dataFiles).map(({ file }) => file);
  const sources = ['seed.txt', ...dataFileNames, ...globSync('figures/*.svg', { cwd: contentDir })];
  return {
    name: 'content-step',
    hooks: {
      'astro:config:setup': ({ command, addWatchFile, updateConfig, logger }) => {
        if (command !== 'build' && command !== 'dev') return;
        for (const name of sources) addWatchFile(resolve(contentDir, name));
        const { content: generated, problems, notes } = generateContent(resolve(contentDir), process.cwd());
        if (!generated) throw contentError(problems.map(formatProblem));
        built = contentOf(generated);
        const settings = JSON.stringify(built.site);
        updateConfig({ vite: { define: { 'import.meta.env.SITE_SETTINGS': settings } } });
        for (const note of notes) logger.info(note);
        logger.info(`${pluralize(built.questions.length, 'question')}, ${pluralize(built.topics.length, 'topic')}`);
      },
      // Vite watches only the project, and CONTENT_DIR may be elsewhere.
      'astro:server:setup': ({ server }) => {
        server.watcher.add(sources.map((name) => resolve(contentDir, name)));
      },
      // Each question links to its line of the seed.
      'astro:build:done': ({ dir }) => copyFile(join(contentDir, 'seed.txt'), new URL('seed.txt', dir)),
    },
  };
}

/** An error without a stack: the problems are in the content, not in the code. */
function contentError(lines: string[]): Error {
  const report = `${lines.join('\n')}\n${pluralize(lines.length, 'problem')}; nothing was written.`;
  return Object.assign(new Error(report), { stack: '' });
}

function contentOf({ questions, files }: Content): BuiltContent {
  if (!files) throw new Error('Content without problems has files.');
  const { outline, addresses, terms, synonyms, codeForms, site } = files;
  const topics = groupByTopic(outline.value.topics, questions);
  return {
    questions,
    topics,
    terms: terms.value,
    synonyms: synonyms.value,
    codeForms: codeForms.value,
    site: site.value,
    redirects: redirects(addresses.value, [...questions, ...outline.value.retired], topics),
  };
}
