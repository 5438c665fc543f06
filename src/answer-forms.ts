import type { CollectionEntry } from 'astro:content';

/** An answer as it is shown, as plain text, and as Markdown for reading elsewhere. */
export type AnswerForms = { html: string; text: string; markdown: string };

/** The answer to a question as `answer-loader.ts` has kept it. Throws where it has not. */
export function formsOf({ id, rendered }: CollectionEntry<'questions'>): AnswerForms {
  const metadata: Record<string, unknown> = rendered?.metadata ?? {};
  const { text, markdown } = metadata;
  if (!rendered || typeof text !== 'string' || typeof markdown !== 'string')
    throw new Error(`The answer of ${id} was kept without its text or its Markdown.`);
  return { html: rendered.html, text, markdown };
}
