import type { Question } from '../../src/model/question.ts';
import type { Problem } from './problem.ts';
import type { DataFiles } from './read/read-data-files.ts';

/** The content folder: the seed, the YAML files and the drawings by name, and the pages by path. */
export type Sources = { seed: Uint8Array; texts: ReadonlyMap<string, string>; pages: ReadonlyMap<string, string> };

/** A question's front matter, and its answer and its note as plain text. */
export type QuestionText = Question & { text: string; note: string; neighbours: string[] };

/** Everything that the content folder should hold. */
export type Content = {
  /** Sources of the pages, by path: `<topic>/<slug>.mdx`. */
  pages: Map<string, string>;
  /** The questions in the order of the seed. */
  questions: QuestionText[];
  /** The data files with the present slugs; undefined if there are problems. */
  files: DataFiles | undefined;
  /** The YAML files that the command keeps, by name. */
  texts: Map<string, string>;
  /** Lines for the terminal: warnings and what changed. */
  notes: string[];
  problems: Problem[];
};
