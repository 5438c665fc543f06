/** Characters that JSON writes as they are, without the "|" between names. */
const DIGITS = Array.from({ length: 94 }, (_, index) => String.fromCharCode(33 + index))
  .filter((character) => !'"\\|'.includes(character))
  .join('');
const A = 65;
const LONGEST_SHARE = 25;

/** Words in alphabetical order in few bytes: each as a capital letter for how much it shares with the one before, and its rest. */
export function packList(words: string[]): string {
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

/** The words that were packed. */
export function unpackList(packed: string): string[] {
  let before = '';
  return (packed.match(/[A-Z][^A-Z]*/g) ?? []).map((piece) => {
    before = before.slice(0, piece.charCodeAt(0) - A) + piece.slice(1);
    return before;
  });
}

/** How many digits tell one of so many words. */
const widthFor = (words: number): number => Math.max(1, Math.ceil(Math.log(words) / Math.log(DIGITS.length)));

/** A function that writes names by the places of their words in a list that has them all. */
export function namePacker(list: string[]): (names: string[][]) => string {
  const width = widthFor(list.length);
  const places = new Map(list.map((word, index) => [word, digits(index, width)]));
  return (names) => names.map((words) => words.map((word) => places.get(word) ?? '').join('')).join('|');
}

const digits = (value: number, width: number): string =>
  width === 0 ? '' : digits(Math.floor(value / DIGITS.length), width - 1) + (DIGITS[value % DIGITS.length] ?? '');

/** A function that reads such names again. */
export function nameReader(list: string[]): (packed: string) => string[][] {
  const pieces = new RegExp(`.{${widthFor(list.length)}}`, 'g');
  const place = (piece: string) =>
    Array.from(piece).reduce((sum, digit) => sum * DIGITS.length + DIGITS.indexOf(digit), 0);
  return (packed) =>
    packed.split('|').map((name) => (name.match(pieces) ?? []).map((piece) => list[place(piece)] ?? ''));
}
