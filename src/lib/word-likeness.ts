import { editDistance } from './search/edit-distance.ts';

/** How well a typed word stands for another one, 0 to 1: itself, a beginning of it, another form of it, or a typing error. */
export function wordLikeness(typed: string, word: string): number {
  if (typed === word) return 1;
  const shorter = Math.min(typed.length, word.length);
  if (shorter >= 4 && (word.startsWith(typed) || typed.startsWith(word))) return 0.8;
  if (shorter < 4) return 0;
  if (commonStart(typed, word) >= Math.max(5, shorter * 0.7)) return 0.7;
  const limit = typed.length >= 8 ? 2.25 : 1.25;
  return editDistance(typed, word, { limit, prefix: false }) === undefined ? 0 : 0.7;
}

function commonStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}
