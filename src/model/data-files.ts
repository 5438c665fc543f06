import { z } from 'astro/zod';
import { addressesSchema } from './addresses.ts';
import { figuresSchema } from './figures.ts';
import { notesSchema, sourcesSchema } from './notes.ts';
import { outlineSchema } from './outline.ts';
import { siteSchema } from './site-settings.ts';
import { slugSchema } from './slug.ts';

/** One correction of the seed's text. It must match exactly once, or at least once with `every`. */
export const correctionSchema = z.strictObject({
  find: z.string().min(1),
  replace: z.string(),
  reason: z.string().min(1),
  /** Slug of the only question in which to search. */
  question: slugSchema.optional(),
  /** Replaces every match in the whole seed. */
  every: z.literal(true).optional(),
});
export const correctionsSchema = z.array(correctionSchema);

/** Words to set as inline code, or some words of a longer text: only there are they code. */
const literalSchema = z.union(
  [
    z.string().min(1),
    z
      .strictObject({ in: z.string().min(1), mark: z.array(z.string().min(1)).min(1) })
      .refine((literal) => literal.mark.every((words) => literal.in.includes(words))),
  ],
  { error: 'a literal is text, or words to `mark` and the longer text that they stand `in`' },
);

/** Words to set as inline code, by Shiki language. */
export const literalsByLanguageSchema = z.record(
  // The page has the language behind the code, `SELECT{:sql}`. Any other form would be read as text there.
  z.string().regex(/^[a-zA-Z0-9+#.-]+$/, 'a language is letters, digits, +, #, dots and hyphens'),
  z.array(literalSchema),
);
export const literalsSchema = z.strictObject({
  everywhere: literalsByLanguageSchema.default({}),
  /** By slug: words that are code in this answer only. */
  questions: z.record(slugSchema, literalsByLanguageSchema).default({}),
});

/** Labels begin a new paragraph, in bold, if they stand at the start of a sentence with a colon behind them. */
export const labelsSchema = z.array(z.string().min(1));

/** A term of the A–Z page. */
export const termSchema = z.strictObject({
  term: z.string().min(1),
  /** Slug of the question that explains the term. */
  question: slugSchema,
  /** Other spellings that become a link in an answer, like the term itself. */
  mentions: z.array(z.string().min(1)).default([]),
  /** Other names of the term. Search finds them and the A–Z page lists them. */
  names: z.array(z.string().min(1)).default([]),
  /** Products and tools that are examples of the term. Search finds them and the A–Z page lists them. */
  examples: z.array(z.string().min(1)).default([]),
});
export const termsSchema = z.array(termSchema);

/** By slug: queries of people who look for this question in other words. A search result shows the alias that matched. */
export const aliasesSchema = z.record(slugSchema, z.array(z.string().min(1)));

/**
 * By slug: things that no question explains, at the question that comes closest. A search for one of them says so, and
 * shows this question first.
 */
export const neighboursSchema = z.record(slugSchema, z.array(z.string().min(1)));

/**
 * By slug: the beginnings of sentences that start a new paragraph. The words of the answer stay as
 * they are.
 */
export const paragraphsSchema = z.record(slugSchema, z.array(z.string().min(1)).min(1));

/**
 * By slug: the beginnings of the items of a list, in their order, all in one paragraph. The words of
 * the answer stay as they are.
 */
export const listsSchema = z.record(
  slugSchema,
  z.strictObject({
    items: z.array(z.string().min(1)).min(2),
    /** The items are steps, with numbers. */
    ordered: z.literal(true).optional(),
  }),
);

/** Questions that belong together, in reading order: slug and label of each. */
export const seriesSchema = z.array(
  z.strictObject({ title: z.string().min(1), questions: z.record(slugSchema, z.string().min(1)) }),
);

/** Groups of words and short expressions. A search for one also finds the others, with a lower weight. */
const isRegExp = (source: string): boolean => {
  try {
    return Boolean(new RegExp(source, 'iu'));
  } catch {
    return false;
  }
};

/** Forms of pasted code, each with words that find its question. The first form that fits counts. */
export const codeFormsSchema = z.array(
  z.strictObject({
    form: z.string().min(1).refine(isRegExp, 'this is no regular expression'),
    means: z.string().min(1),
  }),
);

export const synonymsSchema = z.array(z.array(z.string().regex(/^[^,|]+$/)).min(2));

const outlineText = `# The site map: topics in order, and under each its questions in reading order. \`npm run content\` adds new questions of the seed.
# Ids are permanent. Move a line to move a question. Change a slug, and its old address redirects to the new one.
topics:
  - id: questions
    title: All questions
    summary: ""
    questions: []
`;

const addressesText = `# Every address that this site has had. \`npm run content\` adds lines. Never remove one: people have the links.
# A question's line stands for /questions/<slug>/ and /q/<id>/. A topic without a page leads \`to\` another.
published: 0
questions: []
topics: []
`;

/**
 * Where a data file names questions: in one field of each entry of a list, as the keys of a map in
 * each entry, or as the keys of the map at a path.
 */
export type SlugPlace = { entryField: string } | { entryKeysOf: string } | { keysOf: readonly string[] };

type DataFile = {
  /** Name in the content folder. */
  file: string;
  schema: z.ZodType;
  /** The YAML text that stands for a file that does not exist. */
  empty: string;
  /** Where the file names questions by slug. Messages about unknown slugs and renamed slugs follow from it. */
  slugs?: SlugPlace;
};

/**
 * Every YAML file of the content folder.
 * To add one: add it here, and use its value where it is needed. In the content step, reading, types and the checks of
 * slugs follow from this table; other checks are in `check-data-files.ts`. A page reads the file through a collection
 * in `src/content.config.ts`, and `src/data/catalog.ts` gives it to the pages.
 */
export const dataFiles = {
  site: { file: 'site.yaml', schema: siteSchema, empty: '{}' },
  outline: { file: 'outline.yaml', schema: outlineSchema, empty: outlineText },
  addresses: { file: 'addresses.yaml', schema: addressesSchema, empty: addressesText },
  corrections: {
    file: 'corrections.yaml',
    schema: correctionsSchema,
    empty: '[]',
    slugs: { entryField: 'question' },
  },
  literals: { file: 'literals.yaml', schema: literalsSchema, empty: '{}', slugs: { keysOf: ['questions'] } },
  labels: { file: 'labels.yaml', schema: labelsSchema, empty: '[]' },
  paragraphs: { file: 'paragraphs.yaml', schema: paragraphsSchema, empty: '{}', slugs: { keysOf: [] } },
  lists: { file: 'lists.yaml', schema: listsSchema, empty: '{}', slugs: { keysOf: [] } },
  terms: { file: 'terms.yaml', schema: termsSchema, empty: '[]', slugs: { entryField: 'question' } },
  aliases: { file: 'aliases.yaml', schema: aliasesSchema, empty: '{}', slugs: { keysOf: [] } },
  neighbours: { file: 'neighbours.yaml', schema: neighboursSchema, empty: '{}', slugs: { keysOf: [] } },
  figures: { file: 'figures.yaml', schema: figuresSchema, empty: '{}', slugs: { keysOf: [] } },
  notes: { file: 'notes.yaml', schema: notesSchema, empty: '{}', slugs: { keysOf: [] } },
  series: { file: 'series.yaml', schema: seriesSchema, empty: '[]', slugs: { entryKeysOf: 'questions' } },
  sources: { file: 'sources.yaml', schema: sourcesSchema, empty: '{}', slugs: { keysOf: [] } },
  synonyms: { file: 'synonyms.yaml', schema: synonymsSchema, empty: '[]' },
  codeForms: { file: 'code-forms.yaml', schema: codeFormsSchema, empty: '[]' },
} as const satisfies Record<string, DataFile>;

export type DataFileName = keyof typeof dataFiles;
/** The value of each data file. */
export type ContentData = { [Name in DataFileName]: z.infer<(typeof dataFiles)[Name]['schema']> };

export type Correction = z.infer<typeof correctionSchema>;
export type Literals = z.infer<typeof literalsSchema>;
export type Literal = z.infer<typeof literalSchema>;
export type LiteralsByLanguage = z.infer<typeof literalsByLanguageSchema>;
export type AnswerList = z.infer<typeof listsSchema>[string];
export type Term = z.infer<typeof termSchema>;
export type Synonyms = z.infer<typeof synonymsSchema>;
export type CodeForms = z.infer<typeof codeFormsSchema>;
