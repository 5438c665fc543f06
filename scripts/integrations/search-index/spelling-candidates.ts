import { maxDistance } from '../../../src/search/engine/correct-word.ts';

/**
 * Returns a function that finds the words of which a typed word may be a misspelling, in order:
 * words of similar length and letters with the same first letter, or with the first two letters
 * swapped. It saves thousands of comparisons.
 */
export function spellingCandidates(words: readonly string[]): (typed: string) => string[] {
  const byBeginning = Map.groupBy(
    words.map((word) => ({ word, letters: letterBits(word) })),
    ({ word }) => word.slice(0, 1),
  );
  return (typed) => {
    const [first = '', second = ''] = typed;
    const [letters, reach] = [letterBits(typed), Math.floor(maxDistance(typed))];
    const near = (beginning: string): string[] => {
      const found: string[] = [];
      for (const other of byBeginning.get(beginning) ?? []) {
        const longer = Math.abs(other.word.length - typed.length);
        // An added letter changes one bit, a replaced letter two.
        if (longer <= reach && countBits(other.letters ^ letters) <= 2 * reach - longer) found.push(other.word);
      }
      return found;
    };
    const exchanged = second === first ? [] : near(second).filter((word) => word[1] === first);
    return [...near(first), ...exchanged].sort();
  };
}

/** The letters of a word, one bit for each. Letters outside of English share bits. */
function letterBits(word: string): number {
  let letters = 0;
  for (let index = 0; index < word.length; index++) letters |= 1 << (word.charCodeAt(index) % 32);
  return letters;
}

function countBits(number: number): number {
  let count = 0;
  for (let rest = number; rest !== 0; rest &= rest - 1) count++;
  return count;
}
