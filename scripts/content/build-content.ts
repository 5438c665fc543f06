import { basename } from 'node:path';
import { currentSlug } from '../../src/lib/redirects.ts';
import { outlineSchema } from '../../src/model/outline.ts';
import { updateLedger } from './addresses/update-ledger.ts';
import { suggestionsForRetired, updateOutline } from './addresses/update-outline.ts';
import { checkAddresses } from './checks/check-addresses.ts';
import { checkDataFiles, type SlugStatus } from './checks/check-data-files.ts';
import { checkOutline } from './checks/check-outline.ts';
import {
  duplicateQuestions,
  nearMarkWarnings,
  titleWarnings,
  unclosedFenceWarnings,
  unparsedQuestions,
} from './checks/check-seed.ts';
import { placementNotes } from './checks/placement-notes.ts';
import { formatProblem, type Problem } from './problem.ts';
import { correctSeed } from './questions/apply-corrections.ts';
import { assignAddresses, type Placement } from './questions/assign-addresses.ts';
import { outlineQuestions, removedQuestions } from './questions/outline-questions.ts';
import { renameSlugs } from './questions/rename-slugs.ts';
import type { SeedQuestion } from './read/parse-seed.ts';
import { readContent } from './read/read-content.ts';
import type { DataFile, DataFiles } from './read/read-data-files.ts';
import type { Content, Sources } from './types.ts';
import { buildPages } from './write/build-pages.ts';

/**
 * Builds all pages, the outline and the ledger of addresses from the sources. Does not touch the disk.
 * `fileOf` gives the name of a content file for messages. If `problems` is not empty, nothing else in the result is usable.
 */
export function buildContent(sources: Sources, fileOf: (name: string) => string): Content {
  const { seed, files: typed, problems: unreadable } = readContent(sources, fileOf);
  // Everything below needs files that can be read, and an outline with unique ids and slugs.
  const invalid = [...unreadable, ...checkOutline(typed.outline, typed.addresses.value.questions)];
  if (invalid.length > 0) return failed(invalid);

  const files = renameSlugs(typed, currentSlug(typed.addresses.value.questions, outlineQuestions(typed.outline.value)));
  const { outline, addresses } = files;
  const oldPages = new Map([...sources.pages].map(([path, source]) => [basename(path, '.mdx'), source]));
  const place = (questions: readonly SeedQuestion[]): Placement[] => assignAddresses(questions, files, oldPages);

  const { questions, ...failures } = correctSeed(seed.questions, files.corrections.value, place);
  const placements = place(questions);
  const removed = removedQuestions(outline.value, placements);

  const answers = new Map(placements.map(({ slug, question }) => [slug, question.answer]));
  const data = checkDataFiles(files, slugStatus(files, placements), { ...failures, answers, texts: sources.texts });
  const ledger = updateLedger(addresses, outline, { placements, pages: sources.pages });
  const problems = [
    ...unparsedQuestions(seed, removed, files.corrections.value),
    ...checkAddresses(addresses, outline),
    ...ledger.problems,
    ...data.problems,
  ];
  if (problems.length > 0) return failed(problems);

  const hasNewOutline = updateOutline(outline, { placements, suggest: suggestionsForRetired(placements, oldPages) });
  // The command has just added the new questions.
  const newFiles = { ...files, outline: { ...outline, value: outlineSchema.parse(outline.document.toJS()) } };
  const { pages, questions: records } = buildPages(placements, files, sources.texts);
  const warnings = [
    ...unclosedFenceWarnings(seed),
    ...nearMarkWarnings(seed),
    ...titleWarnings(seed),
    ...duplicateQuestions(questions, seed.file),
    ...data.warnings,
  ];
  return {
    pages,
    questions: records,
    files: newFiles,
    texts: new Map([
      ['outline.yaml', yamlText(outline, sources.texts.get('outline.yaml'), hasNewOutline)],
      ['addresses.yaml', yamlText(addresses, sources.texts.get('addresses.yaml'), ledger.isChanged)],
    ]),
    notes: [...warnings.map(formatProblem), ...placementNotes(outline, placements), ...ledger.notes],
    problems: [],
  };
}

function failed(problems: Problem[]): Content {
  return { pages: new Map(), questions: [], files: undefined, texts: new Map(), notes: [], problems };
}

/** The text as the editor typed it, unless the command changed it or wrote it first. */
function yamlText({ document }: DataFile<unknown>, typed: string | undefined, isChanged: boolean): string {
  return isChanged || typed === undefined ? document.toString({ lineWidth: 0 }) : typed;
}

function slugStatus({ outline, addresses }: DataFiles, placements: readonly Placement[]): SlugStatus {
  const listed = outlineQuestions(outline.value);
  const ids = new Set(listed.map(({ id }) => id));
  return {
    live: new Set(placements.map(({ slug }) => slug)),
    retired: new Set(listed.map(({ slug }) => slug)),
    lost: new Set(addresses.value.questions.filter(({ id }) => !ids.has(id)).map(({ slug }) => slug)),
  };
}
