import type { Candidate } from './rank.ts';
import type { Term } from './read-query.ts';

/** Having so much of the query is enough by itself. */
const ENOUGH = 0.75;
/** Otherwise what was found must come to this, all evidence together. */
const LEAST = 1.2;
const MOST_TERMS = 6;

/** True where a question is about the query: it has nearly all of it, or is otherwise known to be asked for so. The more is asked, the more of it may be missing. */
export function isConfident(best: Candidate | undefined, terms: Term[]): boolean {
  if (!best) return false;
  const full = terms.filter(({ faint }) => !faint).length;
  return best.coverage >= ENOUGH || best.coverage + best.likeness / 2 + Math.min(full, MOST_TERMS) / 10 >= LEAST;
}
