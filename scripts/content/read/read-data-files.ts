import type { z } from 'astro/zod';
import { type ContentData, type DataFileName, dataFiles } from '../../../src/model/data-files.ts';
import type { Problem } from '../problem.ts';
import { type ParsedYaml, parseYaml } from './parse-yaml.ts';

/** A YAML file without problems. `file` is its name in messages. */
export type DataFile<Value> = Pick<ParsedYaml<Value>, 'document' | 'lineOf'> & { file: string; value: Value };
/** All data files by name. */
export type DataFiles = { [Name in DataFileName]: DataFile<ContentData[Name]> };

const dataFileNames = Object.keys(dataFiles) as DataFileName[];

/** The names of all data files in the content folder. */
export const yamlFiles: readonly string[] = Object.values(dataFiles).map(({ file }) => file);

/**
 * Reads all data files from their texts, which are given by file name.
 * A file that does not exist has its empty value, and so has a blank file that an editor may leave blank.
 * Returns the problems of all files; the value of a file with problems is its empty value.
 */
export function readDataFiles(
  texts: ReadonlyMap<string, string>,
  fileOf: (name: string) => string,
): { files: DataFiles; problems: Problem[] } {
  const problems: Problem[] = [];
  const read = (name: DataFileName): [DataFileName, DataFile<unknown>] => {
    const { file, schema, empty } = dataFiles[name];
    const text = texts.get(file);
    const parsed = isAbsent(text, empty) ? emptyFile(empty, schema) : parseYaml(text ?? '', schema, fileOf(file));
    problems.push(...parsed.problems);
    const { value = emptyFile(empty, schema).value, document, lineOf } = parsed;
    return [name, { file: fileOf(file), value, document, lineOf }];
  };
  // Each value was parsed with the schema of its name.
  return { files: Object.fromEntries(dataFileNames.map(read)) as DataFiles, problems };
}

/** The outline and the ledger of addresses must not be blank: that would lose them. */
function isAbsent(text: string | undefined, empty: string): boolean {
  return text === undefined || (/^(\[\]|\{\})$/.test(empty) && isBlank(text));
}

function isBlank(text: string): boolean {
  return text.split('\n').every((line) => /^\s*(?:#|$)/.test(line));
}

/** Nobody has the lines of a file that does not exist yet: its problems are on line 1. */
function emptyFile<Schema extends z.ZodType>(text: string, schema: Schema): ParsedYaml<z.infer<Schema>> {
  return { ...parseYaml(text, schema, ''), lineOf: () => 1 };
}
