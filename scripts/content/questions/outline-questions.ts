import type { Outline, OutlineQuestion } from '../../../src/model/outline.ts';
import type { YamlPath } from '../problem.ts';

/** Every question of the outline with its path in the file, the retired ones last. */
export function outlineQuestions(outline: Outline): { id: number; slug: string; path: YamlPath }[] {
  const live = outline.topics.flatMap(({ questions }, topic) =>
    questions.map(({ id, slug }, index) => ({ id, slug, path: ['topics', topic, 'questions', index] })),
  );
  return [...live, ...outline.retired.map(({ id, slug }, index) => ({ id, slug, path: ['retired', index] }))];
}

/** The questions that the outline lists under a topic and the seed no longer has. */
export function removedQuestions(outline: Outline, placements: readonly { id: number }[]): OutlineQuestion[] {
  const present = new Set(placements.map(({ id }) => id));
  return outline.topics.flatMap(({ questions }) => questions).filter(({ id }) => !present.has(id));
}
