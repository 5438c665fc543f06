import { limitOf } from '../../../src/search/engine/correct-word.ts';

/**
 * Finds the words that another one can be a misspelling of, in their order: those of about its length and its letters that begin as it
 * does, or with its first two letters exchanged. Asked for thousands of words, it saves looking at all the others.
 */
export function nearWords(words: readonly string[]): (typed: string) => string[] {
  const byBeginning = Map.groupBy(
    words.map((word) => ({ word, letters: lettersIn(word) })),
    ({ word }) => word.slice(0, 1),
  );
  return (typed) => {
    const [first = '', second = ''] = typed;
    const [letters, reach] = [lettersIn(typed), Math.floor(limitOf(typed))];
    const near = (beginning: string): string[] => {
      const found: string[] = [];
      for (const other of byBeginning.get(beginning) ?? []) {
        const longer = Math.abs(other.word.length - typed.length);
        // An added letter makes one bit differ, an exchanged one two.
        if (longer <= reach && bitsIn(other.letters ^ letters) <= 2 * reach - longer) found.push(other.word);
      }
      return found;
    };
    const exchanged = second === first ? [] : near(second).filter((word) => word[1] === first);
    return [...near(first), ...exchanged].sort();
  };
}

/** Which letters a word has, a bit for each; some letters that are not English share one. */
function lettersIn(word: string): number {
  let letters = 0;
  for (let index = 0; index < word.length; index++) letters |= 1 << (word.charCodeAt(index) % 32);
  return letters;
}

function bitsIn(number: number): number {
  let count = 0;
  for (let rest = number; rest !== 0; rest &= rest - 1) count++;
  return count;
}
