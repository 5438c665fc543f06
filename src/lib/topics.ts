import type { OutlineTopic } from '../model/outline.ts';
import type { Question } from '../model/question.ts';

/** A topic with its questions in reading order. */
export type CatalogTopic<Q = Question> = Pick<OutlineTopic, 'id' | 'title' | 'summary'> & {
  /** The topic's color in the thumb index, 0–11. */
  colorIndex: number;
  questions: Q[];
};

/** The number of colors in the thumb index (`src/styles/tokens.css`). */
const COLOR_COUNT = 12;

/**
 * Adds the questions to the topics of the outline, in reading order. Omits questions of the outline
 * that are not in `questions`, and topics without questions.
 */
export function groupByTopic<Q extends { slug: string }>(topics: OutlineTopic[], questions: Q[]): CatalogTopic<Q>[] {
  const bySlug = new Map(questions.map((question) => [question.slug, question]));
  return topics
    .map(({ id, title, summary, questions: lines }, index) => ({
      id,
      title,
      summary,
      colorIndex: index % COLOR_COUNT,
      questions: lines.flatMap(({ slug }) => bySlug.get(slug) ?? []),
    }))
    .filter((topic) => topic.questions.length > 0);
}
