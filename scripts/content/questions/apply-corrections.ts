import type { Correction } from '../../../src/model/data-files.ts';
import type { SeedQuestion } from '../read/parse-seed.ts';

export type CorrectionRun = {
  questions: SeedQuestion[];
  misses: { correction: Correction; count: number }[];
  /**
   * Corrections that would leave a question without an answer or without a title of one line. They
   * change nothing.
   */
  invalidCorrections: { correction: Correction; title: string }[];
};
type CorrectionScope = (correction: Correction, question: SeedQuestion, position: number) => boolean;

/**
 * Applies corrections to the questions in their scope. A correction that does not match as often as
 * it must is a miss and changes nothing.
 */
function applyCorrections(
  questions: readonly SeedQuestion[],
  corrections: readonly Correction[],
  isInScope: CorrectionScope,
): CorrectionRun {
  let corrected = [...questions];
  const misses: CorrectionRun['misses'] = [];
  const invalidCorrections: CorrectionRun['invalidCorrections'] = [];
  for (const correction of corrections) {
    const scope = corrected.map((question, position) => isInScope(correction, question, position));
    const count = corrected.reduce(
      (sum, question, position) => sum + (scope[position] ? matchCount(question, correction.find) : 0),
      0,
    );
    if (correction.every ? count === 0 : count !== 1) {
      misses.push({ correction, count });
      continue;
    }
    const after = corrected.map((question, position) => (scope[position] ? applyTo(question, correction) : question));
    const ruined = after.findIndex((question, position) => question !== corrected[position] && !isValid(question));
    if (ruined === -1) corrected = after;
    else invalidCorrections.push({ correction, title: corrected[ruined]?.title ?? '' });
  }
  return { questions: corrected, misses, invalidCorrections };
}

function isValid({ title, answer }: SeedQuestion): boolean {
  return title.trim() !== '' && !title.includes('\n') && answer.trim() !== '';
}

function matchCount({ title, answer }: SeedQuestion, find: string): number {
  return title.split(find).length + answer.split(find).length - 2;
}

function applyTo(question: SeedQuestion, { find, replace }: Correction): SeedQuestion {
  const { title, answer } = question;
  if (matchCount(question, find) === 0) return question;
  return { ...question, title: title.replaceAll(find, () => replace), answer: answer.replaceAll(find, () => replace) };
}

/**
 * Applies all corrections: first those with `every`, then those for the whole seed, then those for
 * one question. `place` gives the slugs of the questions.
 */
export function correctSeed(
  questions: readonly SeedQuestion[],
  corrections: readonly Correction[],
  place: (questions: readonly SeedQuestion[]) => readonly { slug: string }[],
): CorrectionRun {
  const wide = corrections.filter(({ question }) => question === undefined);
  const order = [...wide.filter(({ every }) => every), ...wide.filter(({ every }) => !every)];
  const first = applyCorrections(questions, order, () => true);
  const scoped = corrections.filter(({ question }) => question !== undefined);
  if (scoped.length === 0) return first;
  const slugs = place(first.questions).map(({ slug }) => slug);
  const second = applyCorrections(first.questions, scoped, ({ question }, _, position) => slugs[position] === question);
  return {
    questions: second.questions,
    misses: [...first.misses, ...second.misses],
    invalidCorrections: [...first.invalidCorrections, ...second.invalidCorrections],
  };
}
