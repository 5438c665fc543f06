import { nearestQuestions } from '../../src/lib/nearest-questions.ts';
import { pageParts } from '../../src/lib/page-parts.ts';
import type { OldPages } from './match-questions.ts';
import type { Placement } from './place-questions.ts';

type Line = { slug: string; title: string };

/** Finds the slugs of the questions that come nearest to one that leaves, while its page still tells what it said. */
export function retiredNearest(placements: readonly Placement[], oldPages: OldPages): (line: Line) => string[] {
  let nearest: ReturnType<typeof nearestQuestions> | undefined;
  return ({ slug, title }) => {
    nearest ??= nearestQuestions(placements.map((placement) => ({ ...placement.question, slug: placement.slug })));
    return nearest({ title, answer: pageParts(oldPages.get(slug) ?? '').body });
  };
}
