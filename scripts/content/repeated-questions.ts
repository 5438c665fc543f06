import type { SeedQuestion } from './parse-seed.ts';
import type { Problem } from './problem.ts';

/** Notes on questions whose title and answer both stand in the seed before. */
export function repeatedQuestions(questions: readonly SeedQuestion[], file: string): Problem[] {
  const same = Map.groupBy(questions, ({ title, answer }) => JSON.stringify([title, answer]));
  return [...same.values()].flatMap(([first, ...others]) =>
    others.map(({ line, title }) => ({
      file,
      line,
      message: `the question "${title}" stands on line ${first?.line} already, with the same answer. Remove one.`,
    })),
  );
}
