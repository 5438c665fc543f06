import { getCollection, getEntry } from 'astro:content';
import { redirects as allRedirects, currentSlug } from '../lib/redirects.ts';
import { groupByTopic } from '../lib/topics.ts';

const outline = (await getEntry('outline', 'file'))?.data.content;
const addresses = (await getEntry('addresses', 'file'))?.data.content;
if (!outline || !addresses) throw new Error('content/outline.yaml or addresses.yaml is missing. Run: npm run content');

export const questions = await getCollection('questions');

/** All topics with their questions, in the order of the outline. */
export const topics = groupByTopic(
  outline.topics,
  questions.map(({ data }) => data),
);

const allQuestions = [...questions.map(({ data }) => data), ...outline.retired];

/** All redirects of the site. */
export const redirects = allRedirects(addresses, allQuestions, topics);

const redirectsByTarget = Map.groupBy(
  redirects.filter(({ from }) => !from.startsWith('/q/')),
  ({ to }) => to,
);

/** The former slugs of a question, or former ids of a topic, by its address without the base path. */
export const formerNames = (address: string): string[] =>
  (redirectsByTarget.get(address) ?? []).map(({ from }) => from.split('/')[2] ?? '');

const toCurrentSlug = currentSlug(addresses.questions, allQuestions);

/** The questions that are no longer in the seed. Their addresses still have a page. */
export const retired = outline.retired.map(({ related = [], ...line }) => ({
  ...line,
  related: related.map(toCurrentSlug),
}));

/** The terms of the A–Z page. */
export const terms = ((await getEntry('terms', 'file'))?.data.content ?? []).map((term) => ({
  ...term,
  question: toCurrentSlug(term.question),
}));

/** The topic with this id. The content step checks that every topic of a question exists. */
export function topicOf(id: string) {
  const topic = topics.find((candidate) => candidate.id === id);
  if (!topic) throw new Error(`No topic "${id}" in content/outline.yaml. Run: npm run content`);
  return topic;
}

/** The front matter of each question, by slug. */
export const questionBySlug = new Map(questions.map(({ data }) => [data.slug, data]));

/** The collection entry of each question, by slug. */
export const entryBySlug = new Map(questions.map((entry) => [entry.data.slug, entry]));
