import type { OutlineTopic } from '../model/outline.ts';
import type { Question } from '../model/question.ts';

/**
 * A topic with its questions in reading order. `colorIndex` is its position in the thumb index,
 * 0–11.
 */
export type CatalogTopic<Q = Question> = Pick<OutlineTopic, 'id' | 'title' | 'summary'> & {
  colorIndex: number;
  questions: Q[];
};

const HUES = 12;

/**
 * Joins the topics of the outline with their questions, in reading order. Leaves out topics without
 * questions.
 */
export function groupByTopic<Q extends { slug: string }>(topics: OutlineTopic[], questions: Q[]): CatalogTopic<Q>[] {
  const bySlug = new Map(questions.map((question) => [question.slug, question]));
  return topics
    .map(({ id, title, summary, questions: lines }, index) => ({
      id,
      title,
      summary,
      colorIndex: index % HUES,
      questions: lines.flatMap(({ slug }) => bySlug.get(slug) ?? []),
    }))
    .filter((topic) => topic.questions.length > 0);
}
