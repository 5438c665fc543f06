import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { parse } from 'yaml';
import { presentSlug } from '../../src/lib/present-slug.ts';
import type { SearchTerm } from '../../src/lib/search/nearest-terms.ts';
import type { NamedPage } from '../../src/lib/search/search-guide.ts';
import { addressesSchema } from '../../src/model/addresses.ts';
import { type Synonyms, synonymsSchema, termsSchema } from '../../src/model/editorial.ts';
import { outlineSchema } from '../../src/model/outline.ts';
import { questionSchema } from '../../src/model/question.ts';

/** What the search index is made of. */
export type SearchSources = {
  topics: { id: string; title: string }[];
  terms: SearchTerm[];
  synonyms: Synonyms;
  questions: NamedPage[];
};

const publishedSchema = z.array(
  z.object({ id: z.int(), slug: z.string(), topic: z.string(), title: z.string(), answer: z.string() }),
);

/** The questions that were built into `outDir`, with what only `contentDir` tells of them: topics, terms and other names. */
export async function readSearchSources(contentDir: string, outDir: string): Promise<SearchSources> {
  const published = publishedSchema.parse(JSON.parse(await readFile(join(outDir, 'questions.json'), 'utf8')));
  const outline = outlineSchema.parse(parse(await readFile(join(contentDir, 'outline.yaml'), 'utf8')));
  const aliases = await readAliases(join(contentDir, 'questions'));
  const addresses = addressesSchema.parse(parse(await readFile(join(contentDir, 'addresses.yaml'), 'utf8')));
  const nowAt = presentSlug(addresses.questions, published);
  const termsFile = termsSchema.parse((await readYaml(join(contentDir, 'terms.yaml'))) ?? []);
  const terms = termsFile.map((term) => ({ ...term, question: nowAt(term.question) }));
  const slugs = new Set(published.map(({ slug }) => slug));
  const names = Map.groupBy(
    terms.flatMap(({ term, question, names }) => [term, ...names].map((name) => ({ name, question }))),
    ({ question }) => question,
  );
  return {
    topics: outline.topics.map(({ id, title }) => ({ id, title })),
    terms: terms.filter(({ question }) => slugs.has(question)).map(({ term, question }) => ({ term, slug: question })),
    synonyms: synonymsSchema.parse((await readYaml(join(contentDir, 'synonyms.yaml'))) ?? []),
    questions: published.map(({ answer, ...question }) => ({
      ...question,
      text: answer,
      aliases: [
        ...new Set([
          ...(aliases.get(question.slug) ?? []),
          ...(names.get(question.slug) ?? []).map(({ name }) => name),
        ]),
      ],
    })),
  };
}

async function readAliases(dir: string): Promise<Map<string, string[]>> {
  const paths = (await readdir(dir, { recursive: true })).filter((path) => path.endsWith('.mdx'));
  const pages = await Promise.all(paths.map((path) => readFile(join(dir, path), 'utf8')));
  const front = pages.map((page) => questionSchema.parse(parse(page.split(/^---$/m, 2)[1] ?? '')));
  return new Map(front.map(({ slug, aliases }) => [slug, aliases]));
}

/** The parsed file, or undefined where there is none: only the seed must exist. */
async function readYaml(path: string): Promise<unknown> {
  try {
    return parse(await readFile(path, 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
