import type { Problem } from '../problem.ts';
import type { Sources } from '../types.ts';
import { decodeText } from './decode-text.ts';
import { parseSeed, type SeedQuestion } from './parse-seed.ts';
import { type DataFiles, readDataFiles } from './read-data-files.ts';

/** The seed as lines and as questions. `file` is its name in messages. */
export type Seed = { file: string; lines: readonly string[]; questions: readonly SeedQuestion[] };

/** Reads the seed and all data files. Returns the problems of all of them; the values are usable only if there are none. */
export function readContent(
  sources: Sources,
  fileOf: (name: string) => string,
): { seed: Seed; files: DataFiles; problems: Problem[] } {
  const file = fileOf('seed.txt');
  const { lines, problems: encodingProblems } = decodeText(sources.seed, file);
  const { questions, problems: seedProblems } = parseSeed(lines, file);
  const { files, problems } = readDataFiles(sources.texts, fileOf);
  return {
    seed: { file, lines, questions },
    files,
    problems: [...[...encodingProblems, ...seedProblems].sort((a, b) => a.line - b.line), ...problems],
  };
}
