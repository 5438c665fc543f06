import { z } from 'astro/zod';
import { slugSchema } from './slug.ts';

/** An address that a question has or had: `/questions/<slug>/`, and by its id `/q/<id>/`. */
export const questionAddressSchema = z.strictObject({ id: z.int().positive(), slug: slugSchema });

/** An address that a topic has or had: `/topics/<id>/`. `to` is the topic that answers for it while it has no page itself. */
export const topicAddressSchema = z.strictObject({ id: slugSchema, to: slugSchema.optional() });

/** `content/addresses.yaml`: the ledger of every address ever published. Lines are added, never removed. */
export const addressesSchema = z.strictObject({
  /** How many addresses stand below, so that none is lost unnoticed. */
  published: z.int().nonnegative(),
  questions: z.array(questionAddressSchema),
  topics: z.array(topicAddressSchema),
});

export type QuestionAddress = z.infer<typeof questionAddressSchema>;
export type TopicAddress = z.infer<typeof topicAddressSchema>;
export type Addresses = z.infer<typeof addressesSchema>;
