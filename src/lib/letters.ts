/** Terms under their first letters, both in alphabetical order; what begins with no letter stands under "#". */
export function letters<T extends { term: string }>(terms: T[]): [letter: string, terms: T[]][] {
  const sorted = terms.toSorted((a, b) => a.term.localeCompare(b.term, 'en', { sensitivity: 'base', numeric: true }));
  const byLetter = Map.groupBy(sorted, ({ term }) => /^\p{L}/u.exec(term.normalize('NFD'))?.[0].toUpperCase() ?? '#');
  return [...byLetter];
}
