import { defineCollection } from 'astro:content';
import { join, resolve } from 'node:path';
import { glob } from 'astro/loaders';

const { CONTENT_DIR = 'content' } = process.env;

export const collections = {
  questions: defineCollection({
    loader: glob({ base: resolve(join(CONTENT_DIR, 'questions')), pattern: '**/*.mdx' }),
  }),
};
