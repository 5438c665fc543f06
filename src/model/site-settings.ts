import { z } from 'astro/zod';

/** `content/site.yaml`: what a collection is called, and where it lives. Every setting has a default. */
export const siteSchema = z.strictObject({
  name: z.string().min(1).max(60).default('Questions and answers'),
  /** One sentence that says what readers find here. */
  tagline: z.string().min(1).default('Questions with their answers, to browse, search and link.'),
  /** The language of the seed, as a BCP 47 tag: "en", "zh-Hans". */
  language: z
    .string()
    .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, 'a language is written like "en" or "pt-BR"')
    .default('en'),
  /** Words that begin an answer, beside "Answer": a colon follows them. */
  answerMarks: z.array(z.string().regex(/^[^:：]+$/, 'a word without its colon')).default([]),
  /** The page where readers report a mistake, on GitHub or GitLab. Without it, no page offers that. */
  repository: z.url({ protocol: /^https$/, error: 'a repository has an address that begins with https://' }).optional(),
  /** Precaches the site on visitors' devices. `false` deletes the existing caches. */
  offline: z.boolean().default(true),
});

export type SiteSettings = z.infer<typeof siteSchema>;
