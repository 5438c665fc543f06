import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pageParts } from '../../../src/lib/answers/mdx.ts';
import { plainText } from '../../../src/lib/answers/plain-text.ts';
import { readYaml } from '../../../src/lib/read-yaml.ts';
import { presentSlug } from '../../../src/lib/redirects.ts';
import { addressesSchema } from '../../../src/model/addresses.ts';
import { type Synonyms, synonymsSchema, termsSchema } from '../../../src/model/data-files.ts';
import { outlineSchema } from '../../../src/model/outline.ts';
import { type Question, questionSchema } from '../../../src/model/question.ts';
import type { SearchTerm } from '../../../src/search/engine/suggest-terms.ts';
import type { NamedPage } from '../../../src/search/search-types.ts';

/** What the search index is made of. */
export type SearchSources = {
  topics: { id: string; title: string }[];
  terms: SearchTerm[];
  synonyms: Synonyms;
  questions: NamedPage[];
};

/** The questions of `contentDir`, which the content command has brought up to date, by their numbers, with their topics, terms and other names. */
export async function readSearchSources(contentDir: string): Promise<SearchSources> {
  const pages = await readPages(join(contentDir, 'questions'));
  const outline = outlineSchema.parse(readYaml(await readFile(join(contentDir, 'outline.yaml'), 'utf8')));
  const addresses = addressesSchema.parse(readYaml(await readFile(join(contentDir, 'addresses.yaml'), 'utf8')));
  const nowAt = presentSlug(addresses.questions, pages);
  const termsFile = termsSchema.parse((await readYamlFile(join(contentDir, 'terms.yaml'))) ?? []);
  const terms = termsFile.map((term) => ({ ...term, question: nowAt(term.question) }));
  const slugs = new Set(pages.map(({ slug }) => slug));
  const names = Map.groupBy(
    terms.flatMap(({ term, question, names }) => [term, ...names].map((name) => ({ name, question }))),
    ({ question }) => question,
  );
  return {
    topics: outline.topics.map(({ id, title }) => ({ id, title })),
    terms: terms.filter(({ question }) => slugs.has(question)).map(({ term, question }) => ({ term, slug: question })),
    synonyms: synonymsSchema.parse((await readYamlFile(join(contentDir, 'synonyms.yaml'))) ?? []),
    questions: pages.map(({ id, slug, topic, title, text, aliases }) => ({
      id,
      slug,
      topic,
      title,
      text,
      aliases: [...new Set([...aliases, ...(names.get(slug) ?? []).map(({ name }) => name)])],
    })),
  };
}

async function readPages(dir: string): Promise<(Question & { text: string })[]> {
  const paths = (await readdir(dir, { recursive: true })).filter((path) => path.endsWith('.mdx'));
  const sources = await Promise.all(paths.map((path) => readFile(join(dir, path), 'utf8')));
  const pages = sources.map(pageParts).map(({ front, body }) => ({
    ...questionSchema.parse(readYaml(front)),
    text: plainText(body),
  }));
  return pages.sort((a, b) => a.number - b.number);
}

/** The parsed file, or undefined where there is none: only the seed must exist. */
async function readYamlFile(path: string): Promise<unknown> {
  try {
    return readYaml(await readFile(path, 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
