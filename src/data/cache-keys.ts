import { createHash } from 'node:crypto';
import { entryBySlug, questions, redirects, topics } from './catalog.ts';

const digest = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16);

/**
 * The data of other questions that any page may show: their order, their titles, and the redirects.
 */
const frame = digest([
  topics.map(({ questions: members, ...topic }) => [topic, members.map(({ slug }) => slug)]),
  questions.map(({ data: { id, slug, topic, title } }) => [id, slug, topic, title]),
  redirects,
]);

/**
 * A key for a page that shows the answers of these questions, or parts of them. Astro keeps a
 * cached page while its key is the same. A page that shows other data of other questions must add
 * it to `frame`.
 */
export const cacheKey = (slugs: readonly string[]): string =>
  digest([frame, slugs.map((slug) => entryBySlug.get(slug)?.digest)]);
