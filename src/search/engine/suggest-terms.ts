/** A term of the A–Z page and the slug of its question. */
export type SearchTerm = { term: string; slug: string };

const LEAST = 0.3;

/** The terms whose spelling is most similar to the query, best first, at most `limit`. */
export function suggestTerms(query: string, terms: SearchTerm[], limit = 3): SearchTerm[] {
  const wanted = query
    .toLowerCase()
    .split(/\s+/)
    .map(bigrams)
    .concat([bigrams(query.toLowerCase())]);
  return terms
    .map((entry) => ({
      entry,
      likeness: Math.max(...wanted.map((grams) => likeness(grams, bigramsOf(entry)))),
    }))
    .filter(({ likeness }) => likeness >= LEAST)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, limit)
    .map(({ entry }) => entry);
}

const known = new WeakMap<SearchTerm, Set<string>>();

/** Cached, because each key compares all terms. */
function bigramsOf(entry: SearchTerm): Set<string> {
  const found = known.get(entry) ?? bigrams(entry.term.toLowerCase());
  known.set(entry, found);
  return found;
}

/** All pairs of neighbouring letters, with the ends of the text. */
function bigrams(text: string): Set<string> {
  const padded = ` ${text} `;
  return new Set(Array.from({ length: padded.length - 1 }, (_, index) => padded.slice(index, index + 2)));
}

function likeness(a: Set<string>, b: Set<string>): number {
  let shared = 0;
  for (const piece of a) if (b.has(piece)) shared++;
  return (2 * shared) / (a.size + b.size);
}
