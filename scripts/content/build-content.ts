import { basename } from 'node:path';
import { presentSlug } from '../../src/lib/redirects.ts';
import { recordAddresses } from './addresses/update-ledger.ts';
import { retiredNearest, updateOutline } from './addresses/update-outline.ts';
import { checkEditorial, type Ledger } from './checks/check-data-files.ts';
import { lostQuestions, repeatedQuestions, swallowingSamples } from './checks/check-seed.ts';
import { placementNotes } from './checks/placement-notes.ts';
import type { Problem } from './problem.ts';
import { correctSeed } from './questions/apply-corrections.ts';
import { type Known, type Placement, placeQuestions } from './questions/assign-addresses.ts';
import { goneQuestions, questionPlaces } from './questions/outline-questions.ts';
import { renameMentions, renameRelated } from './questions/rename-slugs.ts';
import type { SeedQuestion } from './read/parse-seed.ts';
import { type Read, type ReadContent, readContent } from './read/read-content.ts';
import type { Content, Sources } from './types.ts';
import { buildPages } from './write/build-pages.ts';

type FileOf = (name: string) => string;

/** From the sources to the pages, the outline and the ledger, without touching the disk. `fileOf` names a file in messages. */
export function buildContent(sources: Sources, fileOf: FileOf): Content {
  const read = readContent(sources, fileOf);
  if (Array.isArray(read)) return { pages: new Map(), texts: new Map(), topics: 0, notes: [], problems: read };
  return joinContent(withPresentSlugs(read), sources, fileOf);
}

/** Editors may go on naming a question by a slug that it has had. */
function withPresentSlugs({ outline, ledger, files, ...read }: ReadContent): ReadContent {
  const rename = presentSlug(ledger.value.questions, questionPlaces(outline.value));
  const editorial = renameMentions(files.editorial, rename);
  return {
    ...read,
    ledger,
    outline: { ...outline, value: renameRelated(outline.value, rename) },
    files: { ...files, editorial },
  };
}

function joinContent({ seed, outline, ledger, files }: ReadContent, sources: Sources, fileOf: FileOf): Content {
  const oldPages = new Map([...sources.pages].map(([path, source]) => [basename(path, '.mdx'), source]));
  const known = { outline: outline.value, addresses: ledger.value.questions };
  const place = (questions: readonly SeedQuestion[]): Placement[] => placeQuestions(questions, known, oldPages);
  const { corrections } = files.editorial;
  const { questions, ...failures } = correctSeed(seed.questions, corrections, (all) =>
    place(all).map(({ slug }) => slug),
  );
  const placements = place(questions);
  const nearest = retiredNearest(placements, oldPages);
  const findings = checkEditorial(files, slugsOf(known, placements), failures);
  const lost = lostQuestions(seed, goneQuestions(outline.value, placements), corrections);
  const recorded = recordAddresses(ledger, outline, { placements, pages: sources.pages });
  const isUpdated = updateOutline(outline.document, outline.value, { placements, nearest });
  const named = (problem: Problem): Problem => ({ ...problem, file: fileOf(problem.file) });
  return {
    pages: buildPages(placements, files.editorial),
    texts: new Map([
      ['outline.yaml', textOf(outline, sources.texts.get('outline.yaml'), isUpdated)],
      ['addresses.yaml', textOf(ledger, sources.texts.get('addresses.yaml'), recorded.isChanged)],
    ]),
    topics: outline.value.topics.length,
    notes: [
      ...[...swallowingSamples(seed.lines, seed.file), ...repeatedQuestions(questions, seed.file)].map(told),
      ...findings.notes.map(named).map(told),
      ...placementNotes(outline, placements),
      ...recorded.notes,
    ],
    problems: [...lost, ...recorded.problems, ...findings.problems.map(named)],
  };
}

function told({ file, line, message }: Problem): string {
  return `${file}:${line}: ${message}`;
}

function textOf({ document }: Read<unknown>, typed: string | undefined, isChanged: boolean): string {
  return isChanged || typed === undefined ? document.toString({ lineWidth: 0 }) : typed;
}

function slugsOf({ outline, addresses }: Known, placements: readonly Placement[]): Ledger {
  const places = questionPlaces(outline);
  const ids = new Set(places.map(({ id }) => id));
  return {
    live: new Set(placements.map(({ slug }) => slug)),
    retired: new Set(places.map(({ slug }) => slug)),
    lost: new Set(addresses.filter(({ id }) => !ids.has(id)).map(({ slug }) => slug)),
  };
}
