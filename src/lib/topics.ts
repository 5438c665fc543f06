import type { OutlineTopic } from '../model/outline.ts';
import type { Question } from '../model/question.ts';

/** A topic with the questions that have a page, in reading order. `hue` is its place in the thumb index, 0–11. */
export type CatalogTopic<Q = Question> = Pick<OutlineTopic, 'id' | 'title' | 'summary'> & {
  hue: number;
  questions: Q[];
};

const HUES = 12;

/** Topics in the outline's order with their questions in reading order; a topic without questions is left out. */
export function catalog<Q extends { slug: string }>(topics: OutlineTopic[], questions: Q[]): CatalogTopic<Q>[] {
  const bySlug = new Map(questions.map((question) => [question.slug, question]));
  return topics
    .map(({ id, title, summary, questions: lines }, index) => ({
      id,
      title,
      summary,
      hue: index % HUES,
      questions: lines.flatMap(({ slug }) => bySlug.get(slug) ?? []),
    }))
    .filter((topic) => topic.questions.length > 0);
}
