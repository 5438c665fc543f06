import { z } from 'astro/zod';
import { slugSchema } from './slug.ts';

/**
 * The permanent line of a question in the outline. `title` is the title of the seed after
 * corrections.
 */
export const outlineQuestionSchema = z.strictObject({
  id: z.int().positive(),
  slug: slugSchema,
  title: z.string().min(1),
  /** Slugs to show as related questions, in place of the computed ones. */
  related: z.array(slugSchema).optional(),
  /**
   * The number of sentences to set large, as the short answer. By default one, and two in a
   * comparison.
   */
  lead: z.int().min(0).max(2).optional(),
  /** A model answer in the first person, for readers to replace with their own. */
  model: z.literal(true).optional(),
});

export const outlineTopicSchema = z.strictObject({
  id: slugSchema,
  title: z.string().min(1),
  summary: z.string(),
  questions: z.array(outlineQuestionSchema),
});

/**
 * A question that has left the seed. Its address still answers, so its id and slug are never given
 * again.
 */
export const retiredQuestionSchema = z.strictObject({
  id: z.int().positive(),
  slug: slugSchema,
  title: z.string().min(1),
  /**
   * Slugs of the most similar questions at that time. The page of the retired question links to
   * them.
   */
  related: z.array(slugSchema).optional(),
});

/** `content/outline.yaml`: the site map that a person edits. */
export const outlineSchema = z.strictObject({
  topics: z.array(outlineTopicSchema),
  retired: z.array(retiredQuestionSchema).default([]),
});

export type OutlineQuestion = z.infer<typeof outlineQuestionSchema>;
export type OutlineTopic = z.infer<typeof outlineTopicSchema>;
export type RetiredQuestion = z.infer<typeof retiredQuestionSchema>;
export type Outline = z.infer<typeof outlineSchema>;
