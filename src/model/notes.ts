import { z } from 'astro/zod';
import { slugSchema } from './slug.ts';

/** A page on another site. Sources of answers are read over HTTPS only. */
const urlSchema = z.url({ protocol: /^https$/, error: 'a source has an address that begins with https://' });

/** A source of an answer: its title as a reader would cite it, and its address. */
export const sourceSchema = z.strictObject({ title: z.string().min(1), url: urlSchema });

/** A month, like "2026-11". */
export const monthSchema = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/, 'a month is written like "2026-11"');

/** In words. A note corrects or adds one thing; a longer one would be a second answer. */
export const MAX_NOTE_WORDS = 45;

/** An editor's note below an answer. */
const noteSchema = z.strictObject({
  /** Text with code in backticks. "No. 12" becomes a link to question 12. */
  text: z.string().refine((text) => text.trim().split(/\s+/).length <= MAX_NOTE_WORDS, {
    error: `a note has at most ${MAX_NOTE_WORDS} words`,
  }),
  /** Addresses of its sources. `sources.yaml` has their titles. */
  sources: z.array(urlSchema).min(1),
  /** The month in which the editor last compared the note with its sources. */
  checked: monthSchema,
});

/** Notes by slug. */
export const notesSchema = z.record(slugSchema, noteSchema);
/** The sources of each answer by slug, the best first. */
export const sourcesSchema = z.record(slugSchema, z.array(sourceSchema).min(1));

export type Source = z.infer<typeof sourceSchema>;
export type Notes = z.infer<typeof notesSchema>;
export type SourcesBySlug = z.infer<typeof sourcesSchema>;
