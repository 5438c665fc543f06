/**
 * The other names of all questions in few bytes. Most words of a question stand in several of its names: each question lists its
 * words once, as places in the list of all words, and its names point into that. Questions are parted by spaces.
 */
export type PackedNames = {
  /** The index's ids of the questions. */
  pages: string;
  /** The words of each question, as steps through the list of all words. */
  words: string;
  /** The names of each question, parted by "|", as steps through the question's words; the first from where the name before began. */
  names: string;
};

/** Characters that JSON writes as they are, without the "|" between names. The last of them say that a number goes on. */
const DIGITS = Array.from({ length: 94 }, (_, index) => String.fromCharCode(33 + index))
  .filter((character) => !'"\\|'.includes(character))
  .join('');
/** Value of each character. */
const VALUES = new Map(Array.from(DIGITS, (character, value) => [character, value]));
const GOING_ON = 8;
const ENDING = DIGITS.length - GOING_ON;

const numberOf = (value: number): string =>
  value < ENDING
    ? DIGITS.charAt(value)
    : DIGITS.charAt(ENDING + (value % GOING_ON)) + numberOf(Math.floor(value / GOING_ON));

function numbersOf(packed: string): number[] {
  const numbers: number[] = [];
  let [value, unit] = [0, 1];
  for (const character of packed) {
    const digit = VALUES.get(character) ?? 0;
    if (digit < ENDING) numbers.push(value + unit * digit);
    [value, unit] = digit < ENDING ? [0, 1] : [value + unit * (digit - ENDING), unit * GOING_ON];
  }
  return numbers;
}

/** Ascending numbers as how many are left out before each. */
const stepsOf = (places: number[]): number[] =>
  places.map((place, index) => (index === 0 ? place : place - (places[index - 1] ?? 0) - 1));

function placesOf(steps: number[]): number[] {
  let place = -1;
  return steps.map((step) => {
    place += step + 1;
    return place;
  });
}

/** Each name as a set of words, by question; `list` has all words in alphabetical order. Names in the order of their words take least. */
export function packNames(names: { page: string; names: string[][] }[], list: string[]): PackedNames {
  const places = new Map(list.map((word, index) => [word, index]));
  const packed = names.map((question) => packQuestion(question.names, places));
  return {
    pages: names.map(({ page }) => page).join(' '),
    words: packed.map(({ words }) => words).join(' '),
    names: packed.map((question) => question.names).join(' '),
  };
}

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

/** The names that were packed, each with its words in alphabetical order. */
export function unpackNames(
  { pages, words, names }: PackedNames,
  list: string[],
): { page: string; names: string[][] }[] {
  const [wordsOf, namesOf] = [words.split(' '), names.split(' ')];
  return (pages === '' ? [] : pages.split(' ')).map((page, index) => {
    const own = placesOf(numbersOf(wordsOf[index] ?? '')).map((place) => list[place] ?? '');
    return { page, names: unpackQuestion(namesOf[index] ?? '', own) };
  });
}

function unpackQuestion(packed: string, own: string[]): string[][] {
  let begin = 0;
  return packed.split('|').map((name) => {
    const [step, ...others] = numbersOf(name);
    if (step === undefined) return [];
    begin = (begin + step) % own.length;
    return placesOf([begin, ...others]).map((place) => own[place] ?? '');
  });
}
