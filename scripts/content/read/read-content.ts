import type { Addresses } from '../../../src/model/addresses.ts';
import type { Outline } from '../../../src/model/outline.ts';
import type { SeedText } from '../checks/check-seed.ts';
import type { Problem } from '../problem.ts';
import type { Sources } from '../types.ts';
import { decodeSeed } from './decode-text.ts';
import { parseSeed } from './parse-seed.ts';
import type { ParsedYaml } from './parse-yaml.ts';
import { type EditorialFiles, readAddresses, readEditorial, readOutline } from './read-data-files.ts';

/** A YAML file that was read without problems. */
export type Read<Value> = Pick<ParsedYaml<Value>, 'document' | 'lineOf'> & { file: string; value: Value };
export type ReadContent = {
  seed: SeedText;
  outline: Read<Outline>;
  ledger: Read<Addresses>;
  files: EditorialFiles;
};

/** Read every source; where one has problems, there are the problems of all. */
export function readContent(sources: Sources, fileOf: (name: string) => string): ReadContent | Problem[] {
  const file = fileOf('seed.txt');
  const decoded = decodeSeed(sources.seed, file);
  const seed = parseSeed(decoded.lines, file);
  const files = readEditorial(sources.texts, fileOf);
  const ledger = named(
    readAddresses(sources.texts.get('addresses.yaml'), fileOf('addresses.yaml')),
    fileOf('addresses.yaml'),
  );
  const published = ledger.value?.questions ?? [];
  const outline = named(
    readOutline(sources.texts.get('outline.yaml'), fileOf('outline.yaml'), published),
    fileOf('outline.yaml'),
  );
  const seedProblems = [...decoded.problems, ...seed.problems].sort((a, b) => a.line - b.line);
  const problems = [...seedProblems, ...outline.problems, ...ledger.problems, ...files.problems];
  if (problems.length > 0 || !isRead(outline) || !isRead(ledger)) return problems;
  return { seed: { file, lines: decoded.lines, questions: seed.questions }, outline, ledger, files };
}

function named<Value>(parsed: ParsedYaml<Value>, file: string): ParsedYaml<Value> & { file: string } {
  return { ...parsed, file };
}

function isRead<Value>(parsed: ParsedYaml<Value> & { file: string }): parsed is ParsedYaml<Value> & Read<Value> {
  return parsed.value !== undefined;
}
