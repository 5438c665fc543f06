import type { Problem } from '../problem.ts';
import type { Sources } from '../types.ts';
import { answerMarkPattern } from './answer-mark.ts';
import { decodeText } from './decode-text.ts';
import { parseSeed, type SeedQuestion } from './parse-seed.ts';
import { type DataFiles, readDataFiles } from './read-data-files.ts';

/** The seed as lines and as questions. `file` is its name in messages, `mark` begins an answer. */
export type Seed = { file: string; lines: readonly string[]; questions: readonly SeedQuestion[]; mark: RegExp };

/** Reads the seed and all data files. Returns the problems of all of them; the values are usable only if there are none. */
export function readContent(
  sources: Sources,
  fileOf: (name: string) => string,
): { seed: Seed; files: DataFiles; problems: Problem[] } {
  const file = fileOf('seed.txt');
  const { lines, problems: encodingProblems } = decodeText(sources.seed, file);
  const { files, problems } = readDataFiles(sources.texts, fileOf);
  const mark = answerMarkPattern(files.site.value.answerMarks);
  // A file in another encoding has no lines, and needs no second message.
  const isUnreadable = lines.length === 0;
  const { questions, problems: seedProblems } = isUnreadable
    ? { questions: [], problems: [] }
    : parseSeed(lines, file, mark);
  return {
    seed: { file, lines, questions, mark },
    files,
    problems: [...[...encodingProblems, ...seedProblems].sort((a, b) => a.line - b.line), ...problems],
  };
}
