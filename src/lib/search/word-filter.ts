const BITS_PER_WORD = 8;
const HASHES = 6;

/**
 * Many words in few bytes (a Bloom filter, base 64): each of them is found in it again, and by mistake one in fifty others.
 * The list itself is three times as long, and holds words that nobody wants to read.
 */
export function packWords(words: string[]): string {
  const bytes = new Uint8Array(Math.ceil((words.length * BITS_PER_WORD) / 8));
  for (const word of words) {
    for (const bit of bitsOf(word, bytes.length * 8)) bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) | (1 << (bit & 7));
  }
  return btoa(String.fromCharCode(...bytes));
}

/** A function that tells whether a word was packed. */
export function unpackWords(packed: string): (word: string) => boolean {
  const bytes = Uint8Array.from(atob(packed), (character) => character.charCodeAt(0));
  return (word) =>
    bytes.length > 0 &&
    bitsOf(word, bytes.length * 8).every((bit) => ((bytes[bit >> 3] ?? 0) & (1 << (bit & 7))) !== 0);
}

/** Two independent hashes give all others. */
function bitsOf(word: string, size: number): number[] {
  const [first, step] = [hash(word, 0x811c9dc5), hash(word, 0x2c1b3c6d) | 1];
  return Array.from({ length: HASHES }, (_, index) => ((first + index * step) >>> 0) % size);
}

/** FNV-1a, with the last mixing of MurmurHash3. */
function hash(word: string, seed: number): number {
  let value = seed;
  for (let index = 0; index < word.length; index++) value = Math.imul(value ^ word.charCodeAt(index), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
