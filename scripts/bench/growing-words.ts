/** Replaces words so that the vocabulary of a generated text grows like that of a real one. */
export type GrowingWords = { next: () => string; newWord: () => string; grow: (count: number) => void };

/** Growth of a vocabulary with the length of its text (Heaps' law). English has 0.4 to 0.6. */
const GROWTH = 0.55;
/**
 * The share of known words that come from the real text. The rest comes from earlier generated
 * words.
 */
const REAL_SHARE = 0.5;

const starts = 'b br c ch cl d dr f fl g gr h j k l m n p pl pr qu r s sh st t tr v w z'.split(' ');
const middles = 'a e i o u ai ea io ou'.split(' ');
const ends = ' b ck d ft g l m n nd p r rk s st t x'.split(' ');

/**
 * Returns a source of words. Real words are as frequent as in the text. New words appear
 * as often as in a text that gets longer. They are repeated later, the first ones most often.
 */
export function growingWords(real: readonly string[], chance: () => number): GrowingWords {
  const seen = new Set(real);
  const made: string[] = [];
  const distinct = seen.size;
  let length = real.length;
  const wanted = (): number => distinct * (length / real.length) ** GROWTH;
  const fresh = (): string => {
    const word = newWord(seen, chance);
    seen.add(word);
    made.push(word);
    return word;
  };
  return {
    newWord: fresh,
    grow: (count) => {
      length += count;
    },
    next: () => {
      if (seen.size < wanted()) return fresh();
      const list = made.length === 0 || chance() < REAL_SHARE ? real : made;
      const place = list === real ? chance() : chance() ** 3;
      return list[Math.floor(place * list.length)] ?? '';
    },
  };
}

function newWord(seen: ReadonlySet<string>, chance: () => number): string {
  const one = (list: readonly string[]): string => list[Math.floor(chance() * list.length)] ?? '';
  const syllable = (): string => one(starts) + one(middles);
  const word = syllable() + syllable() + (chance() < 0.5 ? syllable() : '') + one(ends);
  return seen.has(word) ? newWord(seen, chance) : word;
}
