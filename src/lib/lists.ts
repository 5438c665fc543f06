/** At limit `limit` members of a list around the one with this slug, in order. */
export function itemsAround<Member extends { slug: string }>(
  list: readonly Member[],
  slug: string,
  limit: number,
): Member[] {
  const index = list.findIndex((member) => member.slug === slug);
  const start = Math.max(0, Math.min(index - Math.floor(limit / 2), list.length - limit));
  return list.slice(start, start + limit);
}

/** The members before and after the one with this slug. Undefined at the ends. */
export function previousAndNext<T extends { slug: string }>(list: T[], slug: string): { previous?: T; next?: T } {
  const index = list.findIndex((member) => member.slug === slug);
  const previous = list[index - 1];
  const next = list[index + 1];
  return { ...(previous && { previous }), ...(next && { next }) };
}

/**
 * Splits a list into the fewest chunks of at limit `limit` members, with nearly equal lengths. An
 * empty list gives one empty chunk.
 */
export function chunkEvenly<Member>(list: readonly Member[], limit: number): Member[][] {
  const count = Math.max(1, Math.ceil(list.length / limit));
  const bound = (chunk: number): number => Math.round((chunk * list.length) / count);
  return Array.from({ length: count }, (_, chunk) => list.slice(bound(chunk), bound(chunk + 1)));
}

/**
 * The page numbers to show beside the current one: first, neighbours and last. 0 stands for a gap.
 */
export function paginationNumbers(current: number, count: number): number[] {
  const shown = [...new Set([1, current - 1, current, current + 1, count])]
    .filter((number) => number >= 1 && number <= count)
    .sort((a, b) => a - b);
  return shown.flatMap((number, index) => (number - (shown[index - 1] ?? 0) > 1 ? [0, number] : [number]));
}

/**
 * Groups terms by their first letter, both in alphabetical order. A term without a first letter is
 * under "#".
 */
export function groupByInitial<T extends { term: string }>(terms: T[]): [letter: string, terms: T[]][] {
  const sorted = terms.toSorted((a, b) => a.term.localeCompare(b.term, 'en', { sensitivity: 'base', numeric: true }));
  const byLetter = Map.groupBy(sorted, ({ term }) => /^\p{L}/u.exec(term.normalize('NFD'))?.[0].toUpperCase() ?? '#');
  return [...byLetter];
}
