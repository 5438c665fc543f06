import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { editDistance } from '../../../../src/lib/text/edit-distance.ts';

/** The distance by its definition, with no regard to time: from the ends of both words, whatever is cheapest. */
function plainDistance(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const same = a.at(-1) === b.at(-1) ? 0 : 1.25;
  const ways = [
    plainDistance(a.slice(0, -1), b.slice(0, -1)) + same,
    plainDistance(a.slice(0, -1), b) + 1,
    plainDistance(a, b.slice(0, -1)) + 1,
  ];
  if (a.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1))
    ways.push(plainDistance(a.slice(0, -2), b.slice(0, -2)) + 1);
  return Math.min(...ways);
}

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 6 });
const limits = fc.constantFrom(1.25, 2.25);
const within = (distance: number, limit: number): number | undefined => (distance <= limit ? distance : undefined);

test('the distance is the lowest cost between two words, or undefined above the limit', () => {
  fc.assert(
    fc.property(word, word, limits, (typed, other, limit) => {
      assert.equal(editDistance(typed, other, { limit, prefix: false }), within(plainDistance(typed, other), limit));
    }),
  );
});

test('of the prefixes of a longer word, the most similar one counts', () => {
  fc.assert(
    fc.property(word, word, limits, (typed, other, limit) => {
      const beginnings = Array.from({ length: other.length + 1 }, (_, end) =>
        plainDistance(typed, other.slice(0, end)),
      );
      assert.equal(editDistance(typed, other, { limit, prefix: true }), within(Math.min(...beginnings), limit));
    }),
  );
});
