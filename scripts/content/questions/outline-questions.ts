import type { Outline, OutlineQuestion } from '../../../src/model/outline.ts';
import type { YamlPath } from '../problem.ts';

type QuestionPlace = { id: number; slug: string; path: YamlPath };

/** Every question of the outline, the retired ones last, with the place where its line stands. */
export function questionPlaces(outline: Outline): QuestionPlace[] {
  const live = outline.topics.flatMap(({ questions }, topic) =>
    questions.map(({ id, slug }, position) => ({ id, slug, path: ['topics', topic, 'questions', position] })),
  );
  return [...live, ...outline.retired.map(({ id, slug }, position) => ({ id, slug, path: ['retired', position] }))];
}

/** The questions of the outline that the seed no longer has. */
export function goneQuestions(outline: Outline, placements: readonly { id: number }[]): OutlineQuestion[] {
  const now = new Set(placements.map(({ id }) => id));
  return outline.topics.flatMap(({ questions }) => questions).filter(({ id }) => !now.has(id));
}
