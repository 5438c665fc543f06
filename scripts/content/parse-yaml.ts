import type { z } from 'astro/zod';
import { type Document, LineCounter, parseDocument } from 'yaml';
import type { Problem } from './problem.ts';

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
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  const lineAt = (offset: number): number => counter.linePos(offset).line;
  const lineOf = (path: YamlPath): number => lineAt(offsetOf(document, path));
  const syntax = document.errors.map(({ pos, message }) => ({
    file,
    line: lineAt(pos[0]),
    message: `${message}. Correct the YAML.`,
  }));
  if (syntax.length > 0) return { value: undefined, document, problems: syntax, lineOf };
  const result = schema.safeParse(plainValue(document));
  if (result.success) return { value: result.data, document, problems: [], lineOf };
  const problems = result.error.issues.map((issue) => {
    const path = issue.path.filter((key) => typeof key !== 'symbol');
    const keys = issue.code === 'unrecognized_keys' ? issue.keys : [];
    return {
      file,
      line: lineOf([...path, ...keys.slice(0, 1)]),
      message: `${path.join('.') || 'the file'}: ${issue.message}.`,
    };
  });
  return { value: undefined, document, problems, lineOf };
}

function plainValue(document: Document): unknown {
  return document.toJS({ maxAliasCount: 100 });
}

function offsetOf(document: Document, path: YamlPath): number {
  const node: unknown = path.length === 0 ? document.contents : document.getIn(path, true);
  if (typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range))
    return Number(node.range[0]);
  return path.length === 0 ? 0 : offsetOf(document, path.slice(0, -1));
}
