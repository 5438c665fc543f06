import type { Correction } from '../../src/model/editorial.ts';
import { applyCorrections, type CorrectionRun } from './apply-corrections.ts';
import type { SeedQuestion } from './parse-seed.ts';

/** Apply all corrections: first those for every place, then single ones, then those of one question, found by `slugsOf`. */
export function correctSeed(
  questions: readonly SeedQuestion[],
  corrections: readonly Correction[],
  slugsOf: (questions: readonly SeedQuestion[]) => string[],
): CorrectionRun {
  const wide = corrections.filter(({ question }) => question === undefined);
  const order = [...wide.filter(({ every }) => every), ...wide.filter(({ every }) => !every)];
  const first = applyCorrections(questions, order, () => true);
  const scoped = corrections.filter(({ question }) => question !== undefined);
  if (scoped.length === 0) return first;
  const slugs = slugsOf(first.questions);
  const second = applyCorrections(first.questions, scoped, ({ question }, _, position) => slugs[position] === question);
  return {
    questions: second.questions,
    misses: [...first.misses, ...second.misses],
    ruins: [...first.ruins, ...second.ruins],
  };
}
