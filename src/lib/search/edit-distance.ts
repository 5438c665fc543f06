/** Another letter more often makes another word than a swapped, missing or doubled one does. */
const EXCHANGE = 1.25;

/**
 * Damerau–Levenshtein distance (neighbours may swap once) from a typed word to another one, or with `prefix` to whichever of its
 * beginnings is nearest. Undefined above `limit`.
 */
export function editDistance(
  typed: string,
  word: string,
  { limit, prefix }: { limit: number; prefix: boolean },
): number | undefined {
  if (word.length < typed.length - Math.floor(limit) || (!prefix && word.length > typed.length + Math.floor(limit)))
    return undefined;
  const width = Math.min(word.length, typed.length + Math.floor(limit));
  let beforeLast: number[] = [];
  let last = Array.from({ length: width + 1 }, (_, column) => column);
  for (let row = 1; row <= typed.length; row++) {
    const current = [row];
    let leastInRow = row;
    for (let column = 1; column <= width; column++) {
      const same = typed[row - 1] === word[column - 1];
      let least = Math.min(
        at(last, column - 1) + (same ? 0 : EXCHANGE),
        at(last, column) + 1,
        at(current, column - 1) + 1,
      );
      if (typed[row - 1] === word[column - 2] && typed[row - 2] === word[column - 1])
        least = Math.min(least, at(beforeLast, column - 2) + 1);
      current.push(least);
      leastInRow = Math.min(leastInRow, least);
    }
    if (leastInRow > limit) return undefined;
    [beforeLast, last] = [last, current];
  }
  const distance = prefix ? Math.min(...last) : at(last, word.length);
  return distance <= limit ? distance : undefined;
}

const at = (row: number[], column: number): number => row[column] ?? Number.POSITIVE_INFINITY;
