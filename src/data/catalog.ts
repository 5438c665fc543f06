import { getCollection, getEntry } from 'astro:content';
import { redirects as allRedirects, currentSlug } from '../lib/redirects.ts';
import { catalog } from '../lib/topics.ts';

const outline = (await getEntry('outline', 'file'))?.data.content;
const addresses = (await getEntry('addresses', 'file'))?.data.content;
if (!outline || !addresses) throw new Error('content/outline.yaml or addresses.yaml is missing. Run: npm run content');

export const questions = await getCollection('questions');

/** All topics with their questions, read once for the whole build. */
export const topicsInOrder = catalog(
  outline.topics,
  questions.map(({ data }) => data),
);

const everyQuestion = [...questions.map(({ data }) => data), ...outline.retired];

/** Every address that another one answers. */
export const redirects = allRedirects(addresses, everyQuestion, topicsInOrder);

const formerByAddress = Map.groupBy(
  redirects.filter(({ from }) => !from.startsWith('/q/')),
  ({ to }) => to,
);

/** The last segments of the addresses that a page had once: slugs of a question, ids of a topic. `address` is without the base path. */
export const formerNames = (address: string): string[] =>
  (formerByAddress.get(address) ?? []).map(({ from }) => from.split('/')[2] ?? '');

const nowAt = currentSlug(addresses.questions, everyQuestion);

/** Questions that left the seed; their addresses go on answering. */
export const retired = outline.retired.map(({ related = [], ...line }) => ({
  ...line,
  related: related.map(nowAt),
}));

/** The terms of the A–Z page. */
export const terms = ((await getEntry('terms', 'file'))?.data.content ?? []).map((term) => ({
  ...term,
  question: nowAt(term.question),
}));

/** The topic with this id; the content command has made sure that each question's topic exists. */
export function topicOf(id: string) {
  const topic = topicsInOrder.find((candidate) => candidate.id === id);
  if (!topic) throw new Error(`No topic "${id}" in content/outline.yaml. Run: npm run content`);
  return topic;
}

/** The front matter of each question by its slug. */
export const questionBySlug = new Map(questions.map(({ data }) => [data.slug, data]));

/** Each question with its answer by its slug. */
export const entryBySlug = new Map(questions.map((entry) => [entry.data.slug, entry]));
