import type { CollectionEntry } from 'astro:content';

/** An answer as it is shown, as plain text, and as Markdown for reading elsewhere. */
export type AnswerForms = { html: string; text: string; markdown: string };

/** The answer to a question as `answer-loader.ts` has kept it. Throws where it has not. */
export function answerForms({ id, rendered }: CollectionEntry<'questions'>): AnswerForms {
  const metadata: Record<string, unknown> = rendered?.metadata ?? {};
  const { text, markdown } = metadata;
  if (!rendered || typeof text !== 'string' || typeof markdown !== 'string')
    throw new Error(
      `Expected the answer of ${id} as HTML, text and Markdown, and found no more than a part. Delete .astro and node_modules/.cache/site, and build again.`,
    );
  return { html: rendered.html, text, markdown };
}
