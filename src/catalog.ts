import { getCollection } from 'astro:content';
import { catalog } from './lib/catalog.ts';

const topics = (await getCollection('topics')).toSorted((a, b) => a.data.order - b.data.order);
export const questions = await getCollection('questions');

/** All topics with their questions, read once for the whole build. */
export const topicsInOrder = catalog(
  topics.map(({ data }) => data),
  questions.map(({ data }) => data),
);

/** The topic with this id; the content command has made sure that each question's topic exists. */
export function topicOf(id: string) {
  const topic = topicsInOrder.find((candidate) => candidate.id === id);
  if (!topic) throw new Error(`No topic "${id}" in content/outline.yaml. Run: npm run content`);
  return topic;
}

/** The front matter of each question by its slug. */
export const questionBySlug = new Map(questions.map(({ data }) => [data.slug, data]));
