import type { z } from 'astro/zod';
import { Document, isNode, isScalar, LineCounter, type Node, parseDocument, visit, YAMLParseError } from 'yaml';
import type { Problem, YamlPath } from '../problem.ts';
import { findControlCharacter } from './decode-text.ts';
import { yamlMessage, yamlPath } from './yaml-errors.ts';

export type ParsedYaml<Value> = {
  value: Value | undefined;
  document: Document;
  problems: Problem[];
  /** Returns the line, from 1, of the value at a path. */
  lineOf: (path: YamlPath) => number;
};

/** Parses YAML and checks it against a schema. Each error becomes a problem with its line. */
export function parseYaml<Schema extends z.ZodType>(
  text: string,
  schema: Schema,
  file: string,
): ParsedYaml<z.infer<Schema>> {
  const counter = new LineCounter();
  const document = parseSafely(text, counter);
  const lineAt = (offset: number): number => counter.linePos(offset).line;
  const lineOf = (path: YamlPath): number => lineAt(offsetAt(document, path));
  const refused = disallowedYaml(document, text);
  if (refused.length > 0) {
    const problems = refused.map(({ offset, message }) => ({ file, line: lineAt(offset), message }));
    return { value: undefined, document, problems, lineOf };
  }
  const value: unknown = document.toJS();
  const result = schema.safeParse(value);
  if (result.success) return { value: result.data, document, problems: [], lineOf };
  const places = Map.groupBy(result.error.issues, ({ code, path }) =>
    JSON.stringify([code === 'unrecognized_keys', path]),
  );
  const problems = [...places.values()].flatMap(([issue]) => {
    if (!issue) return [];
    const keys = issue.code === 'unrecognized_keys' ? issue.keys : [];
    const line = lineOf([...yamlPath(issue), ...keys.slice(0, 1)]);
    return { file, line, message: yamlMessage(issue, { file, value, schema }) };
  });
  return { value: undefined, document, problems, lineOf };
}

/** The parser is recursive. For YAML that is nested too deeply, it throws and gives no document. */
function parseSafely(text: string, lineCounter: LineCounter): Document {
  try {
    return parseDocument(text, { lineCounter, prettyErrors: false });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const document = new Document();
    const offset = lineCounter.lineStarts.at(-1) ?? 0;
    document.errors.push(new YAMLParseError([offset, offset], 'RESOURCE_EXHAUSTION', error.message));
    return document;
  }
}

function offsetAt(document: Document, path: YamlPath): number {
  const node: unknown = path.length === 0 ? document.contents : document.getIn(path, true);
  if (typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range))
    return Number(node.range[0]);
  return path.length === 0 ? 0 : offsetAt(document, path.slice(0, -1));
}

type YamlProblem = { offset: number; message: string };

/** Levels of nesting. Our files have far fewer; the parser fails at some hundred. */
const MAX_DEPTH = 20;

/**
 * Finds syntax errors and everything that our files must not use: `%YAML`, aliases, tags, deep
 * nesting and control characters.
 */
function disallowedYaml(document: Document, text: string): YamlProblem[] {
  const [syntax] = document.errors;
  if (syntax?.code === 'RESOURCE_EXHAUSTION') return [{ offset: syntax.pos[0], message: DEPTH_MESSAGE }];
  if (syntax) return [{ offset: syntax.pos[0], message: syntaxMessage(syntax.message) }];
  const refusals = document.warnings.map(({ message, pos }) => ({ offset: pos[0], message: syntaxMessage(message) }));
  const refuse = (node: Node, message: string | undefined): void => {
    if (message !== undefined) refusals.push({ offset: node.range?.[0] ?? 0, message });
  };
  if (document.directives?.yaml.explicit) refusals.push({ offset: text.search(/^%YAML/m), message: VERSION_MESSAGE });
  visit(document, {
    Alias: (_, node) =>
      refuse(node, `expected a value and found the alias "*${node.source}". Write out what it stands for.`),
    Scalar: (_, node) => refuse(node, typeof node.value === 'string' ? characterMessage(node.value) : undefined),
    Pair: (_, { key }) => {
      if (isNode(key) && !isPlainKey(key))
        refuse(key, 'expected a text before the colon and found something else. Correct it.');
    },
    Collection: (_, node, path) => {
      if (path.length <= MAX_DEPTH) return undefined;
      refuse(node, DEPTH_MESSAGE);
      return visit.BREAK;
    },
  });
  return refusals;
}

function isPlainKey(key: Node): boolean {
  return isScalar(key) && (key.value === null || typeof key.value !== 'object');
}

const VERSION_MESSAGE =
  'expected values and found a %YAML directive, which changes the meaning of some values. Remove it.';

const DEPTH_MESSAGE =
  'expected YAML and found lists or maps that are nested too deeply. Correct it here or in the lines before.';

function syntaxMessage(found: string): string {
  return `expected YAML and found an error: ${found}. Correct it here or in the lines before.`;
}

function characterMessage(text: string): string | undefined {
  const character = findControlCharacter(text);
  return character && `expected text and found the character ${character}. Remove it.`;
}
