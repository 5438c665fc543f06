import { basename } from 'node:path';
import { z } from 'astro/zod';
import type { YamlPath } from '../problem.ts';

type Issue = z.core.$ZodIssue;
/** A parsed YAML file and its schema. */
type CheckedYaml = { file: string; value: unknown; schema: z.ZodType };

const entryNames: Record<string, string> = {
  topics: 'topic',
  questions: 'question',
  retired: 'retired question',
  corrections: 'correction',
  terms: 'term',
};
const namingKeys = ['slug', 'title', 'term', 'id', 'find'];
const typeNames: Record<string, string> = {
  string: 'text',
  array: 'a list',
  object: 'a map',
  record: 'a map',
  number: 'a number',
  int: 'a whole number',
};

/**
 * The message for one schema error: where it is, what was expected, what was found and what to do.
 */
export function yamlMessage(issue: Issue, typed: CheckedYaml): string {
  const path = yamlPath(issue);
  const where = describePath(path, typed);
  if (issue.code === 'unrecognized_keys') {
    const keys = issue.keys.map((key) => `"${key}"`).join(', ');
    return `${where}: ${keys} ${issue.keys.length === 1 ? 'is' : 'are'} not known here. Known are ${list(schemaKeys(typed.schema, path))}. Correct or remove it.`;
  }
  const found = issue.code === 'invalid_key' ? path.at(-1) : valueAt(typed.value, path);
  if (path.length === 0 && isMissing(found)) {
    const keys = list(schemaKeys(typed.schema, path));
    return `${where}: expected ${keys} and found nothing. Bring its lines back. If it never had any, delete the file, and a new one is created.`;
  }
  return `${where}: ${expectation(issue, found)}. ${advice(issue, found)}`;
}

/** The path of an error without symbols, which YAML does not have. */
export function yamlPath({ path }: Issue): (string | number)[] {
  return path.filter((key) => typeof key !== 'symbol');
}

/** Names a position for people: `"summary" of the topic "messages"`. */
function describePath(path: YamlPath, { file, value }: CheckedYaml): string {
  const thing = path.findLastIndex(
    (key, index) => typeof key === 'number' && isMap(valueAt(value, path.slice(0, index + 1))),
  );
  const rest = path.slice(thing + 1).map((key) => (typeof key === 'number' ? `entry ${key + 1}` : `"${key}"`));
  if (thing === -1) return rest.length > 0 ? rest.join(', ') : 'the file';
  const whole = path.slice(0, thing + 1);
  const owner = `the ${entryNames[String(path[thing - 1] ?? basename(file, '.yaml'))] ?? 'entry'} ${entryName(whole, value)}`;
  return rest.length > 0 ? `${rest.join(', ')} of ${owner}` : owner;
}

function entryName(path: YamlPath, value: unknown): string {
  const named = namingKeys
    .map((name) => ({ name, value: valueAt(value, [...path, name]) }))
    .filter(({ name, value }) => typeof value === 'string' || (name === 'id' && typeof value === 'number'))
    .map(({ value }) => String(value))
    .find((name) => name !== '');
  return named === undefined ? `in place ${Number(path.at(-1)) + 1}` : `"${named.split('\n')[0]}"`;
}

function expectation(issue: Issue, found: unknown): string {
  const shown = describeValue(found);
  if (issue.code === 'invalid_type')
    return `expected ${typeNames[issue.expected] ?? issue.expected} and found ${shown}`;
  if (issue.code === 'invalid_value') return `expected ${issue.values.join(' or ')} and found ${shown}`;
  if (issue.code === 'too_small' && !issue.inclusive)
    return `expected a number above ${issue.minimum} and found ${shown}`;
  if (issue.code === 'too_small') return `expected ${size(issue.origin, issue.minimum, 'at least')} and found ${shown}`;
  if (issue.code === 'too_big') return `expected ${size(issue.origin, issue.maximum, 'at most')} and found ${shown}`;
  if (issue.code === 'invalid_key') return `found ${shown}, but ${issue.issues[0]?.message ?? issue.message}`;
  if (issue.code === 'invalid_format' && issue.message.startsWith('Invalid'))
    return `expected text of the form ${issue.pattern} and found ${shown}`;
  return `found ${shown}, but ${issue.message}`;
}

function size(origin: string, limit: number | bigint, bound: string): string {
  if (origin === 'string') return limit === 1 ? 'text' : `${bound} ${limit} characters`;
  return origin === 'array' ? `${bound} ${limit} entries` : `a number of ${bound} ${limit}`;
}

/** Joins words for a sentence: `a, b and c`. */
function list(words: readonly string[]): string {
  return words.join(', ').replace(/, ([^,]*)$/, ' and $1');
}

function advice(issue: Issue, found: unknown): string {
  if (isMissing(found) || found === '') return 'Write it.';
  const isPlain = typeof found === 'number' || typeof found === 'boolean';
  return issue.code === 'invalid_type' && issue.expected === 'string' && isPlain ? 'Put it in quotes.' : 'Correct it.';
}

function valueAt(value: unknown, path: YamlPath): unknown {
  return path.reduce<unknown>(
    (at, key) => (typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined),
    value,
  );
}

function isMap(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isMissing(value: unknown): boolean {
  return value === undefined || value === null;
}

/** The keys that a schema allows at this path. Empty if it allows any key. */
function schemaKeys(schema: unknown, path: YamlPath): string[] {
  const [key, ...rest] = path;
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodOptional) return schemaKeys(schema.unwrap(), path);
  if (key === undefined) return schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
  if (schema instanceof z.ZodArray) return schemaKeys(schema.element, rest);
  if (schema instanceof z.ZodRecord) return schemaKeys(schema.valueType, rest);
  return schema instanceof z.ZodObject ? schemaKeys(schema.shape[key], rest) : [];
}

/**
 * Describes a value in a message: `nothing`, `"text"`, `the number 3`, `a list of 2 entries`, `a
 * map`.
 */
export function describeValue(value: unknown): string {
  if (value === undefined || value === null) return 'nothing';
  if (value === '') return 'an empty text';
  if (typeof value === 'string') return describeText(value);
  if (typeof value === 'number') return Number.isFinite(value) ? `the number ${value}` : 'no finite number';
  if (Array.isArray(value)) return describeList(value.length);
  return typeof value === 'object' ? 'a map' : String(value);
}

/** Messages have one line. */
function describeText(text: string): string {
  const start = text.slice(0, 60).replace(/[\s\p{Cc}]+/gu, ' ');
  return text.length > 60 ? `"${start}…" (${text.length} characters)` : `"${start}"`;
}

function describeList(length: number): string {
  if (length === 0) return 'an empty list';
  return length === 1 ? 'a list of one entry' : `a list of ${length} entries`;
}
