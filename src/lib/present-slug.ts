import type { QuestionAddress } from '../model/addresses.ts';

/** Finds the slug that a question has now by any slug that it has had; what was never a slug comes back as it is. */
export function presentSlug(
  addresses: readonly QuestionAddress[],
  questions: readonly QuestionAddress[],
): (slug: string) => string {
  const now = new Map(questions.map(({ id, slug }) => [id, slug]));
  const former = new Map(addresses.map(({ id, slug }) => [slug, now.get(id) ?? slug]));
  const present = new Set(now.values());
  return (slug) => (present.has(slug) ? slug : (former.get(slug) ?? slug));
}
