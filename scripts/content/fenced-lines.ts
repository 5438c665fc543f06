import { codeSamples } from './code-samples.ts';

/** The indexes of the lines of all code samples, their fences included. */
export function fencedLines(lines: readonly string[]): Set<number> {
  const fenced = new Set<number>();
  for (const { start, end } of codeSamples(lines)) for (let index = start; index <= end; index += 1) fenced.add(index);
  return fenced;
}
