import { basename } from 'node:path';
import type { Outline } from '../../src/model/outline.ts';
import { buildPages } from './build-pages.ts';
import { checkEditorial } from './check-editorial.ts';
import { correctSeed } from './correct-seed.ts';
import { decodeSeed } from './decode-seed.ts';
import { parseSeed, type SeedQuestion } from './parse-seed.ts';
import { type Placement, placeQuestions } from './place-questions.ts';
import { placementNotes } from './placement-notes.ts';
import type { Problem } from './problem.ts';
import { readEditorial } from './read-editorial.ts';
import { readOutline } from './read-outline.ts';
import { updateOutline } from './update-outline.ts';

/** All that the content folder holds. `texts` are its YAML files by name; `pages` the existing pages by path. */
export type Sources = { seed: Uint8Array; texts: ReadonlyMap<string, string>; pages: ReadonlyMap<string, string> };
/** All that it should hold, what to say about it, and what a person must fix first. */
export type Content = {
  pages: Map<string, string>;
  outline: string;
  topics: number;
  notes: string[];
  problems: Problem[];
};

/** From the sources to the pages and the outline, without touching the disk. `fileOf` names a file in messages. */
export function buildContent(sources: Sources, fileOf: (name: string) => string): Content {
  const decoded = decodeSeed(sources.seed, fileOf('seed.txt'));
  const seed = parseSeed(decoded.lines, fileOf('seed.txt'));
  const files = readEditorial(sources.texts, fileOf);
  const outlineFile = readOutline(sources.texts.get('outline.yaml'), fileOf('outline.yaml'));
  const seedProblems = decoded.problems.length > 0 ? decoded.problems : seed.problems;
  const problems = [...seedProblems, ...outlineFile.problems, ...files.problems];
  const { value: outline, document } = outlineFile;
  if (problems.length > 0 || !outline) return { pages: new Map(), outline: '', topics: 0, notes: [], problems };

  const oldPages = new Map([...sources.pages].map(([path, source]) => [basename(path, '.mdx'), source]));
  const place = (questions: readonly SeedQuestion[]): Placement[] => placeQuestions(questions, outline, oldPages);
  const { questions, misses } = correctSeed(seed.questions, files.editorial.corrections, (all) =>
    place(all).map(({ slug }) => slug),
  );
  const placements = place(questions);
  const findings = checkEditorial(files, ledgerOf(outline, placements), misses);
  const isChanged = updateOutline(document, outline, placements);
  const text = sources.texts.get('outline.yaml');
  return {
    pages: buildPages(placements, files.editorial),
    outline: isChanged || text === undefined ? document.toString({ lineWidth: 0 }) : text,
    topics: outline.topics.length,
    notes: [
      ...findings.notes.map((note) => `${fileOf(note.file)}:${note.line}: ${note.message}`),
      ...placementNotes(outline, placements),
    ],
    problems: findings.problems.map((problem) => ({ ...problem, file: fileOf(problem.file) })),
  };
}

function ledgerOf(outline: Outline, placements: readonly Placement[]): { live: Set<string>; retired: Set<string> } {
  const known = [...outline.topics.flatMap((topic) => topic.questions), ...outline.retired];
  return { live: new Set(placements.map(({ slug }) => slug)), retired: new Set(known.map(({ slug }) => slug)) };
}
