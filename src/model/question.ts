import { z } from 'astro/zod';
import { monthSchema, sourceSchema } from './notes.ts';
import { slugSchema } from './slug.ts';

/** The front matter of a generated page, `content/questions/<topic>/<slug>.mdx`. */
export const questionSchema = z.strictObject({
  id: z.int().positive(),
  /** Position in the seed, from 1. */
  number: z.int().positive(),
  slug: slugSchema,
  topic: slugSchema,
  title: z.string().min(1),
  /**
   * The first sentence of the answer as plain text. Empty if the answer begins with code or a list.
   */
  short: z.string(),
  /** The words of the title that are code, in their order. */
  titleCode: z.array(z.string().min(1)).optional(),
  /** Line of the title in `seed.txt`, from 1. */
  line: z.int().positive(),
  /** Slugs of the questions to read next, best first. */
  related: z.array(slugSchema),
  /** Other names of the subject. A search result shows the alias that matched. */
  aliases: z.array(z.string().min(1)),
  /** The series of the question: its title, and its questions in reading order. */
  series: z
    .strictObject({
      title: z.string().min(1),
      questions: z.array(z.strictObject({ slug: slugSchema, label: z.string().min(1) })),
    })
    .optional(),
  /** A model answer: a reader says it in other words. */
  isModel: z.literal(true).optional(),
  /** The sources of the answer and of its note. */
  sources: z.array(sourceSchema),
  /** The month in which the editor's note was checked. Undefined without a note. */
  checked: monthSchema.optional(),
});

export type Question = z.infer<typeof questionSchema>;
