import type { Correction } from '../../../src/model/data-files.ts';
import { type CodeSample, codeSamples } from '../markdown/fences.ts';
import type { Problem } from '../problem.ts';
import { plainTitle, type SeedQuestion } from '../read/parse-seed.ts';

export type SeedText = { file: string; lines: readonly string[]; questions: readonly SeedQuestion[] };
type Gone = { slug: string; title: string };

/** Questions that are about to be retired though the seed still asks them: part of an answer without an `Answer:` line, or of a code sample. */
export function lostQuestions(seed: SeedText, gone: readonly Gone[], corrections: readonly Correction[]): Problem[] {
  if (gone.length === 0) return [];
  const asked = new Set(seed.questions.map(({ line }) => line));
  const others = seed.lines
    .map((text, index) => ({ title: plainTitle(text), line: index + 1 }))
    .filter(({ title, line }) => title !== '' && !asked.has(line));
  const samples = codeSamples(seed.lines);
  const sampleAround = (line: number): CodeSample | undefined =>
    samples.find(({ start, end }) => start < line && line <= end);
  return gone.flatMap(({ slug, title }) => {
    const meant = corrections.filter(({ question }) => question === undefined || question === slug);
    const place = others.find((other) => corrected(other.title, meant) === title);
    return place ? [{ file: seed.file, line: place.line, message: lost(title, sampleAround(place.line)) }] : [];
  });
}

function corrected(text: string, corrections: readonly Correction[]): string {
  return corrections.reduce((result, { find, replace }) => result.replaceAll(find, () => replace), text);
}

function lost(title: string, sample: CodeSample | undefined): string {
  const here = `the question "${title}" stands here`;
  if (sample) {
    const found = `${here}, inside the code sample of lines ${sample.start + 1} to ${sample.end + 1}`;
    return `${found}. Close its fence before the question; if the question should leave, remove this line too.`;
  }
  const found = `${here}, but no line that begins "Answer:" follows it`;
  return `${found}. Write "Answer:" before its answer; if the question should leave, remove this line too.`;
}

/** Notes on code samples that hold an `Answer:` line: perhaps the fence that should end one was forgotten. */
export function swallowingSamples(lines: readonly string[], file: string): Problem[] {
  return codeSamples(lines).flatMap(({ start, end }) => {
    if (!lines.slice(start + 1, end).some((line) => line.startsWith('Answer:'))) return [];
    const what = `lines ${start + 1} to ${end + 1} are one code sample and hold an "Answer:" line`;
    return [{ file, line: start + 1, message: `${what}; close the fence earlier if it should end before.` }];
  });
}

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
