import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { parse } from 'yaml';
import { termsSchema, termSchema } from './model/editorial.ts';
import { outlineSchema, outlineTopicSchema, retiredQuestionSchema } from './model/outline.ts';
import { questionSchema } from './model/question.ts';
import { slugSchema } from './model/slug.ts';

const contentDir = process.env.CONTENT_DIR ?? 'content';

/** The parsed YAML file, or `absent` where there is none: only the seed must exist. */
async function readYaml(name: string, absent: unknown): Promise<unknown> {
  try {
    return parse(await readFile(join(contentDir, name), 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return absent;
    throw error;
  }
}

const outline = async () => outlineSchema.parse(await readYaml('outline.yaml', undefined));

export const collections = {
  questions: defineCollection({
    loader: glob({ base: join(contentDir, 'questions'), pattern: '**/*.mdx' }),
    schema: questionSchema,
  }),
  topics: defineCollection({
    loader: async () => (await outline()).topics.map((topic, order) => ({ ...topic, order })),
    // A collection is sorted by id; the outline's order is the reader's.
    schema: outlineTopicSchema.extend({ order: z.int() }),
  }),
  retired: defineCollection({
    loader: async () => (await outline()).retired.map(({ slug, title }) => ({ id: slug, slug, title })),
    schema: retiredQuestionSchema.pick({ slug: true, title: true }).extend({ id: slugSchema }),
  }),
  terms: defineCollection({
    loader: async () =>
      termsSchema.parse(await readYaml('terms.yaml', [])).map((term, index) => ({ ...term, id: String(index) })),
    schema: termSchema.extend({ id: z.string() }),
  }),
};
