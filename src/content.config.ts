import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { defineCollection } from 'astro/content/config';
import { file, glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { parse } from 'yaml';
import { addressesSchema } from './model/addresses.ts';
import { termsSchema } from './model/data-files.ts';
import { outlineSchema } from './model/outline.ts';
import { questionSchema } from './model/question.ts';

const contentDir = process.env.CONTENT_DIR ?? 'content';

/** A YAML file as a collection of one entry, because pages need the order of the file. */
function dataFile<Schema extends z.ZodType>(name: string, schema: Schema) {
  const path = join(contentDir, name);
  const loader = file(path, { parser: (text) => ({ file: { content: parse(text) } }) });
  return defineCollection({
    // A data file is optional.
    loader: existsSync(path) ? loader : () => [],
    schema: z.strictObject({ content: schema }),
  });
}

export const collections = {
  questions: defineCollection({
    loader: glob({ base: join(contentDir, 'questions'), pattern: '**/*.mdx' }),
    schema: questionSchema,
  }),
  outline: dataFile('outline.yaml', outlineSchema),
  addresses: dataFile('addresses.yaml', addressesSchema),
  terms: dataFile('terms.yaml', termsSchema),
};
