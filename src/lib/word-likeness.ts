import { editDistance } from './search/edit-distance.ts';
import { stemOf } from './search/stem-of.ts';

/** How well a typed word stands for another one, 0 to 1: itself, a beginning of it, another form of it, or a typing error. */
export function wordLikeness(typed: string, word: string): number {
  if (typed === word) return 1;
  const shorter = Math.min(typed.length, word.length);
  if (shorter >= 4 && (word.startsWith(typed) || typed.startsWith(word))) return 0.8;
  if (shorter < 4) return 0;
  if (stemOf(typed) === stemOf(word)) return 0.7;
  // A change makes another word of a short one: "here", "hire".
  if (shorter < 5) return 0;
  const limit = typed.length >= 8 ? 2.25 : 1.25;
  return editDistance(typed, word, { limit, prefix: false }) === undefined ? 0 : 0.7;
}
