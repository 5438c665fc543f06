import { z } from 'astro/zod';
import { slugSchema } from './slug.ts';

/** One correction of the seed's text. It must match exactly once, or with `every` at least once wherever it stands. */
export const correctionSchema = z.strictObject({
  find: z.string().min(1),
  replace: z.string(),
  reason: z.string().min(1),
  /** Slug of the only question whose title and answer are searched. */
  question: slugSchema.optional(),
  /** Replace each match in the whole seed, however many there are. */
  every: z.literal(true).optional(),
});
export const correctionsSchema = z.array(correctionSchema);

/** Words to set as inline code, by Shiki language. */
export const literalsByLanguageSchema = z.record(
  // As it stands behind the code on a page: what has another form would be read as text there.
  z.string().regex(/^[a-zA-Z0-9+#.-]+$/, 'a language is letters, digits, +, #, dots and hyphens'),
  z.array(z.string().min(1)),
);
export const literalsSchema = z.strictObject({
  everywhere: literalsByLanguageSchema.default({}),
  /** By slug: words that are code in that answer only. */
  questions: z.record(slugSchema, literalsByLanguageSchema).default({}),
});

/** Words that begin a paragraph of their own, in bold, where a colon follows them at the start of a sentence. */
export const labelsSchema = z.array(z.string().min(1));

/** A term of the A–Z page. */
export const termSchema = z.strictObject({
  term: z.string().min(1),
  /** Slug of the question that explains it. */
  question: slugSchema,
  /** Other spellings and forms that become a link in an answer, as the term itself does. */
  mentions: z.array(z.string().min(1)).default([]),
  /** Other names that people use for it; they are searched, and listed on the A–Z page. */
  names: z.array(z.string().min(1)).default([]),
});
export const termsSchema = z.array(termSchema);

/** By slug: what people type who look for this question and don’t use its words. A result that was found so names one. */
export const aliasesSchema = z.record(slugSchema, z.array(z.string().min(1)));

/** Groups of words and short expressions that developers use for one another; a search for one finds the others, faintly. */
export const synonymsSchema = z.array(z.array(z.string().regex(/^[^,|]+$/)).min(2));

export type Correction = z.infer<typeof correctionSchema>;
export type Literals = z.infer<typeof literalsSchema>;
export type LiteralsByLanguage = z.infer<typeof literalsByLanguageSchema>;
export type Term = z.infer<typeof termSchema>;
export type Aliases = z.infer<typeof aliasesSchema>;
export type Synonyms = z.infer<typeof synonymsSchema>;
