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
