import type { z } from 'astro/zod';
import { type Addresses, addressesSchema, type QuestionAddress } from '../../../src/model/addresses.ts';
import {
  aliasesSchema,
  correctionsSchema,
  labelsSchema,
  literalsSchema,
  synonymsSchema,
  termsSchema,
} from '../../../src/model/data-files.ts';
import { type Outline, outlineSchema } from '../../../src/model/outline.ts';
import { checkOutline } from '../checks/check-outline.ts';
import type { Problem } from '../problem.ts';
import { type ParsedYaml, parseYaml } from './parse-yaml.ts';

const schemas = {
  corrections: correctionsSchema,
  literals: literalsSchema,
  labels: labelsSchema,
  terms: termsSchema,
  aliases: aliasesSchema,
  synonyms: synonymsSchema,
};
const absent = { corrections: '[]', literals: '{}', labels: '[]', terms: '[]', aliases: '{}', synonyms: '[]' };
type Name = keyof typeof schemas;

export const editorialNames = [
  'corrections',
  'literals',
  'labels',
  'terms',
  'aliases',
  'synonyms',
] as const satisfies readonly Name[];
export type Editorial = { [Key in Name]: z.infer<(typeof schemas)[Key]> };
export type EditorialFiles = {
  editorial: Editorial;
  lineOf: (name: Name) => ParsedYaml<unknown>['lineOf'];
  problems: Problem[];
};

/** Read the editorial files, of which each may be absent or empty. */
export function readEditorial(texts: ReadonlyMap<string, string>, fileOf: (name: string) => string): EditorialFiles {
  const read = <Schema extends z.ZodType>(name: Name, schema: Schema): ParsedYaml<z.infer<Schema>> => {
    const text = texts.get(`${name}.yaml`) ?? '';
    return parseYaml(isBlank(text) ? absent[name] : text, schema, fileOf(`${name}.yaml`));
  };
  const files = {
    corrections: read('corrections', schemas.corrections),
    literals: read('literals', schemas.literals),
    labels: read('labels', schemas.labels),
    terms: read('terms', schemas.terms),
    aliases: read('aliases', schemas.aliases),
    synonyms: read('synonyms', schemas.synonyms),
  };
  const editorial: Editorial = {
    corrections: files.corrections.value ?? [],
    literals: files.literals.value ?? { everywhere: {}, questions: {} },
    labels: files.labels.value ?? [],
    terms: files.terms.value ?? [],
    aliases: files.aliases.value ?? {},
    synonyms: files.synonyms.value ?? [],
  };
  return {
    editorial,
    lineOf: (name) => files[name].lineOf,
    problems: Object.values(files).flatMap(({ problems }) => problems),
  };
}

function isBlank(text: string): boolean {
  return text.split('\n').every((line) => /^\s*(?:#|$)/.test(line));
}

const firstOutline = `# The site map: topics in order, and under each its questions in reading order. \`npm run content\` adds what is new in the seed.
# Ids are permanent. Move a line to move a question; change a slug, and its old address leads to the new one.
topics:
  - id: questions
    title: All questions
    summary: ""
    questions: []
`;

/** Read the outline, or begin one with a single topic. Its questions may be named by any of their addresses. */
export function readOutline(
  text: string | undefined,
  file: string,
  addresses: readonly QuestionAddress[] = [],
): ParsedYaml<Outline> {
  const parsed = text === undefined ? begunYaml(firstOutline, outlineSchema) : parseYaml(text, outlineSchema, file);
  if (!parsed.value) return parsed;
  const problems = checkOutline(parsed.value, { file, lineOf: parsed.lineOf, addresses });
  if (parsed.value.topics.length === 0)
    problems.push({ file, line: 1, message: 'expected a topic and found none. Write at least one.' });
  return { ...parsed, problems };
}

const firstAddresses = `# Every address that this site has had. \`npm run content\` adds lines; never remove one, for people have the links.
# A question's line stands for /questions/<slug>/ and /q/<id>/. A topic without a page leads \`to\` another.
published: 0
questions: []
topics: []
`;

/** Read the ledger of addresses, or begin one. */
export function readAddresses(text: string | undefined, file: string): ParsedYaml<Addresses> {
  return text === undefined ? begunYaml(firstAddresses, addressesSchema) : parseYaml(text, addressesSchema, file);
}

/** A YAML file that the command begins anew. Nobody has its lines yet: what is wrong with it is wrong on line 1. */
function begunYaml<Schema extends z.ZodType>(text: string, schema: Schema): ParsedYaml<z.infer<Schema>> {
  return { ...parseYaml(text, schema, ''), lineOf: () => 1 };
}
