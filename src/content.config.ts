// Not from `astro:content`, which loads all that renders pages, and takes half a second for that.

import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { defineCollection } from 'astro/content/config';
import { z } from 'astro/zod';
import { answerLoader } from './answer-loader.ts';
import { readYaml } from './lib/read-yaml.ts';
import { addressesSchema } from './model/addresses.ts';
import { termsSchema } from './model/data-files.ts';
import { outlineSchema } from './model/outline.ts';
import { questionSchema } from './model/question.ts';

// The build starts this before content is made, and says when it is (`READY` in scripts/shell/run.ts): loading all of Astro takes as long.
if (process.env['CONTENT_COMES'] && (await text(process.stdin)) !== 'ready') throw new Error('No content was made.');

const contentDir = process.env.CONTENT_DIR ?? 'content';

/** The parsed YAML file, or `absent` where there is none: only the seed must exist. */
async function readYamlFile(name: string, absent: unknown): Promise<unknown> {
  try {
    return readYaml(await readFile(join(contentDir, name), 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return absent;
    throw error;
  }
}

/** Each file is one entry, named after it: its order is the reader's, and a collection would be sorted by id. */
export const collections = {
  questions: defineCollection({
    loader: answerLoader(resolve(contentDir, 'questions')),
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
