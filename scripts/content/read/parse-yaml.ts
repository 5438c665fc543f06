import type { z } from 'astro/zod';
import { Document, isNode, isScalar, LineCounter, type Node, parseDocument, visit, YAMLParseError } from 'yaml';
import type { Problem, YamlPath } from '../problem.ts';
import { findControlCharacter } from './decode-text.ts';
import { yamlMessage, yamlPath } from './yaml-errors.ts';

export type ParsedYaml<Value> = {
  value: Value | undefined;
  document: Document;
  problems: Problem[];
  /** The line, from 1, of what stands at this path. */
  lineOf: (path: YamlPath) => number;
};

/** Read YAML against its schema; each thing that is wrong becomes a problem at its line. */
export function parseYaml<Schema extends z.ZodType>(
  text: string,
  schema: Schema,
  file: string,
): ParsedYaml<z.infer<Schema>> {
  const counter = new LineCounter();
  const document = documentOf(text, counter);
  const lineAt = (offset: number): number => counter.linePos(offset).line;
  const lineOf = (path: YamlPath): number => lineAt(offsetOf(document, path));
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

/** The parser calls itself for each level, and where its stack ends it has no document for us. */
function documentOf(text: string, lineCounter: LineCounter): Document {
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

function offsetOf(document: Document, path: YamlPath): number {
  const node: unknown = path.length === 0 ? document.contents : document.getIn(path, true);
  if (typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range))
    return Number(node.range[0]);
  return path.length === 0 ? 0 : offsetOf(document, path.slice(0, -1));
}

type Refusal = { offset: number; message: string };

/** No file of ours is nested deeper than this by far; the reader of YAML gives up at some hundred. */
const deepest = 20;

/**
 * What in a document with this text is no YAML, and what is, but is not taken from anyone: another version of YAML, aliases, tags, deep
 * nesting and characters that are no text.
 */
function disallowedYaml(document: Document, text: string): Refusal[] {
  const [syntax] = document.errors;
  if (syntax?.code === 'RESOURCE_EXHAUSTION') return [{ offset: syntax.pos[0], message: tooDeep }];
  if (syntax) return [{ offset: syntax.pos[0], message: notYaml(syntax.message) }];
  const refusals = document.warnings.map(({ message, pos }) => ({ offset: pos[0], message: notYaml(message) }));
  const refuse = (node: Node, message: string | undefined): void => {
    if (message !== undefined) refusals.push({ offset: node.range?.[0] ?? 0, message });
  };
  if (document.directives?.yaml.explicit) refusals.push({ offset: text.search(/^%YAML/m), message: versioned });
  visit(document, {
    Alias: (_, node) =>
      refuse(node, `expected a value and found the alias "*${node.source}". Write out what it stands for.`),
    Scalar: (_, node) => refuse(node, typeof node.value === 'string' ? strange(node.value) : undefined),
    Pair: (_, { key }) => {
      if (isNode(key) && !isPlainKey(key))
        refuse(key, 'expected a text before the colon and found something else. Correct it.');
    },
    Collection: (_, node, path) => {
      if (path.length <= deepest) return undefined;
      refuse(node, tooDeep);
      return visit.BREAK;
    },
  });
  return refusals;
}

function isPlainKey(key: Node): boolean {
  return isScalar(key) && (key.value === null || typeof key.value !== 'object');
}

const versioned =
  'expected values and found a line that names a version of YAML, by which some mean other things. Remove it.';

const tooDeep =
  'expected YAML and found lists or maps that are nested too deeply. Correct it here or in the lines before.';

function notYaml(found: string): string {
  return `expected YAML and found an error: ${found}. Correct it here or in the lines before.`;
}

function strange(text: string): string | undefined {
  const character = findControlCharacter(text);
  return character && `expected text and found the character ${character}. Remove it.`;
}
