/** At most so many members of a list, those that stand nearest to the one with this slug, in their order. */
export function around<Member extends { slug: string }>(list: readonly Member[], slug: string, most: number): Member[] {
  const place = list.findIndex((member) => member.slug === slug);
  const start = Math.max(0, Math.min(place - Math.floor(most / 2), list.length - most));
  return list.slice(start, start + most);
}

/** What stands before and after the member with this slug; nothing at the ends. */
export function neighbours<T extends { slug: string }>(list: T[], slug: string): { previous?: T; next?: T } {
  const index = list.findIndex((member) => member.slug === slug);
  const previous = list[index - 1];
  const next = list[index + 1];
  return { ...(previous && { previous }), ...(next && { next }) };
}

/** Part a list into as few parts as hold at most so many members each, all about as long; an empty list is one empty part. */
export function parts<Member>(list: readonly Member[], most: number): Member[][] {
  const count = Math.max(1, Math.ceil(list.length / most));
  const bound = (part: number): number => Math.round((part * list.length) / count);
  return Array.from({ length: count }, (_, part) => list.slice(bound(part), bound(part + 1)));
}

/** Which of the pages 1 to `count` to name beside the current one: the first, its neighbours and the last; 0 stands for a gap. */
export function pagerNumbers(current: number, count: number): number[] {
  const named = [...new Set([1, current - 1, current, current + 1, count])]
    .filter((number) => number >= 1 && number <= count)
    .sort((a, b) => a - b);
  return named.flatMap((number, index) => (number - (named[index - 1] ?? 0) > 1 ? [0, number] : [number]));
}

/** Terms under their first letters, both in alphabetical order; what begins with no letter stands under "#". */
export function letters<T extends { term: string }>(terms: T[]): [letter: string, terms: T[]][] {
  const sorted = terms.toSorted((a, b) => a.term.localeCompare(b.term, 'en', { sensitivity: 'base', numeric: true }));
  const byLetter = Map.groupBy(sorted, ({ term }) => /^\p{L}/u.exec(term.normalize('NFD'))?.[0].toUpperCase() ?? '#');
  return [...byLetter];
}
