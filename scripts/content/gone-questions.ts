import type { Outline, OutlineQuestion } from '../../src/model/outline.ts';

/** The questions of the outline that the seed no longer has. */
export function goneQuestions(outline: Outline, placements: readonly { id: number }[]): OutlineQuestion[] {
  const now = new Set(placements.map(({ id }) => id));
  return outline.topics.flatMap(({ questions }) => questions).filter(({ id }) => !now.has(id));
}
