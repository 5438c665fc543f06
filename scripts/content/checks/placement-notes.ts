import type { Outline } from '../../../src/model/outline.ts';
import type { Placement } from '../questions/assign-addresses.ts';
import { removedQuestions } from '../questions/outline-questions.ts';

type OutlineFile = { file: string; value: Outline };

/** Lines for the terminal about new, returned, reworded and retired questions. */
export function placementNotes({ file, value: outline }: OutlineFile, placements: readonly Placement[]): string[] {
  const titles = new Map(outline.topics.map(({ id, title }) => [id, title]));
  const notes = placements.flatMap(({ status, id, slug, topic, question }) => {
    const place = `"${question.title}" placed in ${titles.get(topic) ?? topic} as /questions/${slug}/`;
    if (status === 'new') return [`new question ${id} ${place}`];
    if (status === 'returned') return [`returned question ${id} ${place}`];
    return status === 'reworded' ? [`reworded question ${id} "${question.title}" stays at /questions/${slug}/`] : [];
  });
  const isNew = placements.some(({ status }) => status === 'new');
  return [
    ...notes,
    ...(isNew ? [`The slug of a new question can be changed in ${file} before it is published.`] : []),
    ...removedQuestions(outline, placements).map(
      ({ id, slug, title }) => `retired question ${id} "${title}", which was /questions/${slug}/`,
    ),
  ];
}
