import { type Document, isMap, isScalar, isSeq, Scalar, type YAMLSeq } from 'yaml';

/** Appends a record to a YAML list, on one line: `- { id: 1, slug: a, title: "A" }`. */
export function appendLine(document: Document, lines: YAMLSeq, line: Record<string, unknown>): void {
  const node = document.createNode(line, { flow: true });
  const title = isMap(node) ? node.get('title', true) : undefined;
  if (isScalar(title)) title.type = Scalar.QUOTE_DOUBLE;
  lines.flow = false;
  lines.add(node);
}

/** The list at this path of a document. Adds an empty one if there is none. */
export function yamlSequence(document: Document, path: (string | number)[]): YAMLSeq {
  const found = document.getIn(path, true);
  if (isSeq(found)) return found;
  const made = document.createNode([]);
  document.setIn(path, made);
  return made;
}
