import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { defineCollection } from 'astro/content/config';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { parse } from 'yaml';
import { addressesSchema } from './model/addresses.ts';
import { termsSchema } from './model/data-files.ts';
import { outlineSchema } from './model/outline.ts';
import { questionSchema } from './model/question.ts';

const contentDir = process.env.CONTENT_DIR ?? 'content';

/** The parsed YAML file, or `absent` where there is none: only the seed must exist. */
async function readYamlFile(name: string, absent: unknown): Promise<unknown> {
  try {
    return parse(await readFile(join(contentDir, name), 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return absent;
    throw error;
  }
}

export const collections = {
  questions: defineCollection({
    loader: glob({ base: join(contentDir, 'questions'), pattern: '**/*.mdx' }),
    schema: questionSchema,
  }),
  outline: defineCollection({
    loader: async () => [{ id: 'outline', outline: await readYamlFile('outline.yaml', undefined) }],
    schema: z.strictObject({ id: z.string(), outline: outlineSchema }).transform(({ outline }) => outline),
  }),
  addresses: defineCollection({
    loader: async () => [{ id: 'addresses', addresses: await readYamlFile('addresses.yaml', undefined) }],
    schema: z.strictObject({ id: z.string(), addresses: addressesSchema }).transform(({ addresses }) => addresses),
  }),
  terms: defineCollection({
    loader: async () => [{ id: 'terms', terms: await readYamlFile('terms.yaml', []) }],
    schema: z.strictObject({ id: z.string(), terms: termsSchema }).transform(({ terms }) => terms),
  }),
};
