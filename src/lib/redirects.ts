import type { Addresses, QuestionAddress, TopicAddress } from '../model/addresses.ts';

/** A redirect. Both addresses are without the base path; `title` is the title of the target. */
export type Redirect = { from: string; to: string; title: string };
type Page<Id> = { id: Id; title: string };

/** People shorten a topic's address to look for the list of topics. */
const allTopics: Redirect = { from: '/topics/', to: '/', title: 'Topics' };

/**
 * All redirects: the folder of topics, former slugs, former topics, and the short address of each
 * question. Retired questions are included.
 */
export function redirects(
  addresses: Addresses,
  questions: readonly (Page<number> & { slug: string })[],
  topics: readonly Page<string>[],
): Redirect[] {
  return [
    allTopics,
    ...formerQuestions(addresses, questions),
    ...formerTopics(addresses, topics),
    ...shortAddresses(questions),
  ];
}

function formerQuestions(addresses: Addresses, questions: Parameters<typeof redirects>[1]): Redirect[] {
  const byId = new Map(questions.map((question) => [question.id, question]));
  const present = new Set(questions.map(({ slug }) => slug));
  return addresses.questions.flatMap(({ id, slug }) => {
    const question = byId.get(id);
    if (!question || present.has(slug)) return [];
    return [{ from: `/questions/${slug}/`, to: `/questions/${question.slug}/`, title: question.title }];
  });
}

function formerTopics({ topics: published }: Addresses, topics: readonly Page<string>[]): Redirect[] {
  const titles = new Map(topics.map(({ id, title }) => [id, title]));
  const live = new Set(titles.keys());
  return published.flatMap(({ id }) => {
    const to = resolveTopicRedirect(id, published, live);
    if (to === undefined || to === id) return [];
    return [{ from: `/topics/${id}/`, to: `/topics/${to}/`, title: titles.get(to) ?? to }];
  });
}

function shortAddresses(questions: Parameters<typeof redirects>[1]): Redirect[] {
  const sorted = questions.toSorted((a, b) => a.id - b.id);
  return sorted.map(({ id, slug, title }) => ({ from: `/q/${id}/`, to: `/questions/${slug}/`, title }));
}

/** Follows the redirects of a topic to one that has a page. Undefined if there is none. */
export function resolveTopicRedirect(
  id: string,
  topics: readonly TopicAddress[],
  live: ReadonlySet<string>,
): string | undefined {
  const next = new Map(topics.map((topic) => [topic.id, topic.to]));
  const seen = new Set<string>();
  let current: string | undefined = id;
  while (current !== undefined && !live.has(current)) {
    if (seen.has(current)) return undefined;
    seen.add(current);
    current = next.get(current);
  }
  return current;
}

/**
 * Returns a function that maps any slug that a question has had to its present slug. Unknown slugs
 * stay.
 */
export function currentSlug(
  addresses: readonly QuestionAddress[],
  questions: readonly QuestionAddress[],
): (slug: string) => string {
  const now = new Map(questions.map(({ id, slug }) => [id, slug]));
  const former = new Map(addresses.map(({ id, slug }) => [slug, now.get(id) ?? slug]));
  const present = new Set(now.values());
  return (slug) => (present.has(slug) ? slug : (former.get(slug) ?? slug));
}
