import type { z } from 'astro/zod';
import { Document, LineCounter, parseDocument, YAMLParseError } from 'yaml';
import type { Problem } from './problem.ts';
import { refusedYaml } from './refused-yaml.ts';
import { textPath, yamlProblem } from './yaml-problem.ts';

export type YamlPath = readonly (string | number)[];
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
  const refused = refusedYaml(document, text);
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
    const line = lineOf([...textPath(issue), ...keys.slice(0, 1)]);
    return { file, line, message: yamlProblem(issue, { file, value, schema }) };
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
