import { z } from 'astro/zod';
import { slugSchema } from './slug.ts';

/** An address that a question has or had: `/questions/<slug>/`, and by its id `/q/<id>/`. */
export const questionAddressSchema = z.strictObject({ id: z.int().positive(), slug: slugSchema });

/**
 * An address that a topic has or had: `/topics/<id>/`. Without a page, it redirects to the topic
 * `to`.
 */
export const topicAddressSchema = z.strictObject({ id: slugSchema, to: slugSchema.optional() });

/**
 * `content/addresses.yaml`: the ledger of all published addresses. Lines are added, never removed.
 */
export const addressesSchema = z.strictObject({
  /** The number of addresses below. It shows if a line was lost. */
  published: z.int().nonnegative(),
  questions: z.array(questionAddressSchema),
  topics: z.array(topicAddressSchema),
});

export type QuestionAddress = z.infer<typeof questionAddressSchema>;
export type TopicAddress = z.infer<typeof topicAddressSchema>;
export type Addresses = z.infer<typeof addressesSchema>;
