import { codeSamples } from './code-samples.ts';
import type { Problem } from './problem.ts';

/** Notes on code samples that hold an `Answer:` line: perhaps the fence that should end one was forgotten. */
export function swallowingSamples(lines: readonly string[], file: string): Problem[] {
  return codeSamples(lines).flatMap(({ start, end }) => {
    if (!lines.slice(start + 1, end).some((line) => line.startsWith('Answer:'))) return [];
    const what = `lines ${start + 1} to ${end + 1} are one code sample and hold an "Answer:" line`;
    return [{ file, line: start + 1, message: `${what}; close the fence earlier if it should end before.` }];
  });
}
