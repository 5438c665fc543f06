import type { z } from 'astro/zod';
import {
  aliasesSchema,
  correctionsSchema,
  labelsSchema,
  literalsSchema,
  synonymsSchema,
  termsSchema,
} from '../../src/model/editorial.ts';
import { type ParsedYaml, parseYaml } from './parse-yaml.ts';
import type { Problem } from './problem.ts';

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
