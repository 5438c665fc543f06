import { createHash } from 'node:crypto';
import { entryBySlug, questions, redirects, topicsInOrder } from './catalog.ts';

const digest = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16);

/** All that a page may show of questions other than its own: where they stand, what they are called, and which addresses lead to them. */
const frame = digest([
  topicsInOrder.map(({ questions: members, ...topic }) => [topic, members.map(({ slug }) => slug)]),
  questions.map(({ data: { id, slug, topic, title } }) => [id, slug, topic, title]),
  redirects,
]);

/**
 * What a page that shows these questions' answers, or parts of them, is made of beside its code: as long as the key is the same, Astro
 * keeps the page of the last build. Whoever lets a page show more of other questions than the frame holds must name them here.
 */
export const cacheKey = (slugs: readonly string[]): string =>
  digest([frame, slugs.map((slug) => entryBySlug.get(slug)?.digest)]);
