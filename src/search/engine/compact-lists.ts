/**
 * All aliases in few bytes: 33.2 kB for a first search instead of 38.8 kB with plain arrays
 * (Brotli, 111 questions). The words of a question occur in several of its aliases. So each
 * question lists its words once, as positions in the list of all words, and its aliases are
 * positions in this list. Spaces separate the questions.
 */
export type PackedAliases = {
  /** The numbers of the questions in Pagefind's index. */
  pages: number[];
  /** The words of each question, as steps in the list of all words. */
  words: string;
  /**
   * The aliases of each question, separated by "|", as steps in the question's words. The first
   * step counts from the first word of the alias before.
   */
  names: string;
  /** The number of neighbours of each question, which are last in `names`. */
  neighbours: number[];
};

/**
 * Characters that JSON does not escape, without "|". The last ones mean that a number continues.
 */
const DIGITS = Array.from({ length: 94 }, (_, index) => String.fromCharCode(33 + index))
  .filter((character) => !'"\\|'.includes(character))
  .join('');
/** The value of each character, by its code. */
const VALUES = Array.from({ length: 127 }, (_, code) => DIGITS.indexOf(String.fromCharCode(code)));
const GOING_ON = 8;
const ENDING = DIGITS.length - GOING_ON;

const numberOf = (value: number): string =>
  value < ENDING
    ? DIGITS.charAt(value)
    : DIGITS.charAt(ENDING + (value % GOING_ON)) + numberOf(Math.floor(value / GOING_ON));

function numbersOf(packed: string): number[] {
  const numbers: number[] = [];
  let value = 0;
  let unit = 1;
  for (let index = 0; index < packed.length; index++) {
    const digit = VALUES[packed.charCodeAt(index)] ?? 0;
    if (digit < ENDING) {
      numbers.push(value + unit * digit);
      value = 0;
      unit = 1;
    } else {
      value += unit * (digit - ENDING);
      unit *= GOING_ON;
    }
  }
  return numbers;
}

/** Converts ascending numbers to the number of values left out before each. */
const stepsOf = (places: number[]): number[] =>
  places.map((place, index) => (index === 0 ? place : place - (places[index - 1] ?? 0) - 1));

function placesOf(steps: number[]): number[] {
  let place = -1;
  return steps.map((step) => {
    place += step + 1;
    return place;
  });
}

/**
 * Packs aliases as sets of words, by question. `list` has all words in alphabetical order. Aliases
 * sorted by their words take the fewest bytes.
 */
export function packAliases(names: NamesOfPage[], list: string[]): PackedAliases {
  const places = new Map(list.map((word, index) => [word, index]));
  const packed = names.map((question) => packQuestion(question.names, places));
  return {
    pages: names.map(({ page }) => page),
    words: packed.map(({ words }) => words).join(' '),
    names: packed.map((question) => question.names).join(' '),
    neighbours: names.map(({ neighbours }) => neighbours),
  };
}

/** A question's number in the index, its aliases as words, and how many of the last are neighbours. */
type NamesOfPage = { page: number; names: string[][]; neighbours: number };

function packQuestion(names: string[][], places: Map<string, number>): { words: string; names: string } {
  const placesIn = (words: string[]) => [...new Set(words)].map((word) => places.get(word) ?? 0).sort((a, b) => a - b);
  const own = placesIn(names.flat());
  let begin = 0;
  const packed = names.map((name) => {
    const [first, ...others] = stepsOf(placesIn(name).map((place) => own.indexOf(place)));
    if (first === undefined) return '';
    const step = (first - begin + own.length) % own.length;
    begin = first;
    return [step, ...others].map(numberOf).join('');
  });
  return { words: stepsOf(own).map(numberOf).join(''), names: packed.join('|') };
}

/**
 * Unpacks the words of each question, and its aliases when they are asked for: few searches need
 * those of all questions. Words are positions in the list of all words.
 */
export function unpackAliases({ pages, words, names, neighbours }: PackedAliases): UnpackedAliases[] {
  const [wordsOf, namesOf] = [words.split(' '), names.split(' ')];
  return pages.map((page, index) => {
    const own = placesOf(numbersOf(wordsOf[index] ?? ''));
    let unpacked: number[][] | undefined;
    return {
      ...{ page, words: own, neighbours: neighbours[index] ?? 0 },
      names: () => (unpacked ??= unpackQuestion(namesOf[index] ?? '', own)),
    };
  });
}

/** The aliases of a question. The words of each are in alphabetical order. */
export type UnpackedAliases = { page: number; words: number[]; neighbours: number; names: () => number[][] };

function unpackQuestion(packed: string, own: number[]): number[][] {
  let begin = 0;
  return packed.split('|').map((name) => {
    const [step, ...others] = numbersOf(name);
    if (step === undefined) return [];
    begin = (begin + step) % own.length;
    return placesOf([begin, ...others]).map((place) => own[place] ?? 0);
  });
}

const A = 65;
const LONGEST_SHARE = 25;

/**
 * Packs words in alphabetical order (front coding): a capital letter for the length of the common
 * prefix, and the rest of the word.
 */
export function frontCode(words: string[]): string {
  return words
    .map((word, index) => {
      const share = sharedLength(words[index - 1] ?? '', word);
      return String.fromCharCode(A + share) + word.slice(share);
    })
    .join('');
}

function sharedLength(before: string, word: string): number {
  let length = 0;
  while (length < LONGEST_SHARE && length < before.length && before[length] === word[length]) length++;
  return length;
}

/** Unpacks a list of words. */
export function frontDecode(packed: string): string[] {
  let before = '';
  return (packed.match(/[A-Z][^A-Z]*/g) ?? []).map((piece) => {
    before = before.slice(0, piece.charCodeAt(0) - A) + piece.slice(1);
    return before;
  });
}

const BITS_PER_WORD = 8;
const HASHES = 6;

/**
 * Packs a set of words as a Bloom filter in base 64. Every packed word is found, and one in fifty
 * other words too. The plain list takes three times as many bytes.
 */
export function bloomFilter(words: string[]): string {
  const bytes = new Uint8Array(Math.ceil((words.length * BITS_PER_WORD) / 8));
  for (const word of words) {
    for (const bit of bitsOf(word, bytes.length * 8)) bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) | (1 << (bit & 7));
  }
  return btoa(String.fromCharCode(...bytes));
}

/** Returns a function that tells whether a word was packed. */
export function readBloomFilter(packed: string): (word: string) => boolean {
  const bytes = Uint8Array.from(atob(packed), (character) => character.charCodeAt(0));
  return (word) =>
    bytes.length > 0 &&
    bitsOf(word, bytes.length * 8).every((bit) => ((bytes[bit >> 3] ?? 0) & (1 << (bit & 7))) !== 0);
}

/** All hashes are combinations of two independent ones. */
function bitsOf(word: string, size: number): number[] {
  const [first, step] = [hash(word, 0x811c9dc5), hash(word, 0x2c1b3c6d) | 1];
  return Array.from({ length: HASHES }, (_, index) => ((first + index * step) >>> 0) % size);
}

/** FNV-1a with the final mixing step of MurmurHash3. */
function hash(word: string, seed: number): number {
  let value = seed;
  for (let index = 0; index < word.length; index++) value = Math.imul(value ^ word.charCodeAt(index), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
