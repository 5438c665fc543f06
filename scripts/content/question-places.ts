import type { Outline } from '../../src/model/outline.ts';
import type { YamlPath } from './parse-yaml.ts';

export type QuestionPlace = { id: number; slug: string; path: YamlPath };

/** Every question of the outline, the retired ones last, with the place where its line stands. */
export function questionPlaces(outline: Outline): QuestionPlace[] {
  const live = outline.topics.flatMap(({ questions }, topic) =>
    questions.map(({ id, slug }, position) => ({ id, slug, path: ['topics', topic, 'questions', position] })),
  );
  return [...live, ...outline.retired.map(({ id, slug }, position) => ({ id, slug, path: ['retired', position] }))];
}
