/** A replaced letter gives another word more often than a swapped, missing or doubled letter. */
const REPLACEMENT_COST = 1.25;

/**
 * The Damerau–Levenshtein distance (two neighbouring letters may be swapped once) from a typed word
 * to another word, or with `prefix` to its most similar beginning. Undefined above `limit`.
 */
export function editDistance(
  typed: string,
  word: string,
  { limit, prefix }: { limit: number; prefix: boolean },
): number | undefined {
  // Each extra letter costs 1, so only cells within `limit` of the diagonal can stay below it.
  const reach = Math.floor(limit);
  if (word.length < typed.length - reach || (!prefix && word.length > typed.length + reach)) return undefined;
  const width = Math.min(word.length, typed.length + reach);
  let beforeLast: number[] = [];
  let last = Array.from({ length: width + 1 }, (_, column) => column);
  let current: number[] = [];
  for (let row = 1; row <= typed.length; row++) {
    const [first, end] = [Math.max(1, row - reach), Math.min(width, row + reach)];
    let leastInRow = first === 1 ? row : Number.POSITIVE_INFINITY;
    current[first - 1] = leastInRow;
    for (let column = first; column <= end; column++) {
      const same = typed[row - 1] === word[column - 1];
      let least = Math.min(
        at(last, column - 1) + (same ? 0 : REPLACEMENT_COST),
        at(last, column) + 1,
        at(current, column - 1) + 1,
      );
      if (typed[row - 1] === word[column - 2] && typed[row - 2] === word[column - 1])
        least = Math.min(least, at(beforeLast, column - 2) + 1);
      current[column] = least;
      leastInRow = Math.min(leastInRow, least);
    }
    current[end + 1] = Number.POSITIVE_INFINITY;
    if (leastInRow > limit) return undefined;
    [beforeLast, last, current] = [last, current, beforeLast];
  }
  const distance = prefix
    ? Math.min(...last.slice(Math.max(0, typed.length - reach), width + 1))
    : at(last, word.length);
  return distance <= limit ? distance : undefined;
}

const at = (row: number[], column: number): number => row[column] ?? Number.POSITIVE_INFINITY;
