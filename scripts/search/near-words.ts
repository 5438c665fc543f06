/**
 * Finds the words that another one can be a misspelling of, in their order: those of about its length that begin as it does, or with its
 * first two letters exchanged. Asked for thousands of words, it saves looking at all the others.
 */
export function nearWords(words: readonly string[]): (typed: string) => string[] {
  const byBeginning = Map.groupBy(words, (word) => word.slice(0, 1));
  return (typed) => {
    const [first = '', second = ''] = typed;
    const exchanged = second === first ? [] : (byBeginning.get(second) ?? []).filter((word) => word[1] === first);
    return [...(byBeginning.get(first) ?? []), ...exchanged]
      .filter(({ length }) => Math.abs(length - typed.length) <= FARTHEST)
      .sort();
  };
}

/** No correction adds or removes more letters. */
const FARTHEST = 2;
