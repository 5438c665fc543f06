/** Part a list into as few parts as hold at most so many members each, all about as long; an empty list is one empty part. */
export function parts<Member>(list: readonly Member[], most: number): Member[][] {
  const count = Math.max(1, Math.ceil(list.length / most));
  const bound = (part: number): number => Math.round((part * list.length) / count);
  return Array.from({ length: count }, (_, part) => list.slice(bound(part), bound(part + 1)));
}
