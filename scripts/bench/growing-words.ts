/** Replaces words by others, so that a text which grows says what a longer real one would. */
export type GrowingWords = { next: () => string; fresh: () => string; read: (count: number) => void };

/** How fast a text's vocabulary grows with its length (Heaps' law); 0.4 to 0.6 is usual in English. */
const GROWTH = 0.55;
/** A word that is not new is as likely one of the real text as one that was made earlier. */
const REAL = 0.5;

const starts = 'b br c ch cl d dr f fl g gr h j k l m n p pl pr qu r s sh st t tr v w z'.split(' ');
const middles = 'a e i o u ai ea io ou'.split(' ');
const ends = ' b ck d ft g l m n nd p r rk s st t x'.split(' ');

/**
 * Words that repeat as they do in life: the real ones come as often as they stand in the text, new ones come as rarely as a longer text
 * brings any, and come again, the earlier ones more often.
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
    fresh,
    read: (count) => {
      length += count;
    },
    next: () => {
      if (seen.size < wanted()) return fresh();
      const list = made.length === 0 || chance() < REAL ? real : made;
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
