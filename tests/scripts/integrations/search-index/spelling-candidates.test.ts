import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { spellingCandidates } from '../../../../scripts/integrations/search-index/spelling-candidates.ts';
import { correctWord } from '../../../../src/search/engine/correct-word.ts';
import { vocabulary } from '../../../src/search/engine/small-vocabulary.ts';

const letters = fc.constantFrom(...'abcdeinopsty');

/** A word of the vocabulary with a few letters removed, added or replaced. */
const misspelled = fc
  .tuple(
    fc.constantFrom(...vocabulary.words),
    fc.array(fc.tuple(fc.nat(12), fc.nat(1), fc.option(letters)), { maxLength: 3 }),
  )
  .map(([word, changes]) =>
    changes.reduce(
      (text, [at, removed, letter]) => text.slice(0, at) + (letter ?? '') + text.slice(at + removed),
      word,
    ),
  );

test('the candidates give the same correction as the whole vocabulary', () => {
  const candidates = spellingCandidates(vocabulary.words);
  fc.assert(
    fc.property(misspelled, (typed) => {
      assert.equal(
        correctWord({ ...vocabulary, words: candidates(typed) }, typed, false),
        correctWord(vocabulary, typed, false),
      );
    }),
    { numRuns: 2_000 },
  );
});
