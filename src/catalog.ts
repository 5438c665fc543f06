import { getCollection, getEntry } from 'astro:content';
import { catalog } from './lib/catalog.ts';

const outline = await getEntry('outline', 'outline');
if (!outline) throw new Error('content/outline.yaml is missing. Run: npm run content');

export const questions = await getCollection('questions');

/** All topics with their questions, read once for the whole build. */
export const topicsInOrder = catalog(
  outline.data.topics,
  questions.map(({ data }) => data),
);

/** Questions that left the seed; their addresses go on answering. */
export const retired = outline.data.retired;

/** The terms of the A–Z page. */
export const terms = (await getEntry('terms', 'terms'))?.data ?? [];

/** The topic with this id; the content command has made sure that each question's topic exists. */
export function topicOf(id: string) {
  const topic = topicsInOrder.find((candidate) => candidate.id === id);
  if (!topic) throw new Error(`No topic "${id}" in content/outline.yaml. Run: npm run content`);
  return topic;
}

/** The front matter of each question by its slug. */
export const questionBySlug = new Map(questions.map(({ data }) => [data.slug, data]));
