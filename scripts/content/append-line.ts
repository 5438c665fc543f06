import { type Document, isMap, isScalar, Scalar, type YAMLSeq } from 'yaml';

/** Append a record to a sequence, on a line of its own: `- { id: 1, slug: a, title: "A" }`. */
export function appendLine(document: Document, lines: YAMLSeq, line: Record<string, unknown>): void {
  const node = document.createNode(line, { flow: true });
  const title = isMap(node) ? node.get('title', true) : undefined;
  if (isScalar(title)) title.type = Scalar.QUOTE_DOUBLE;
  lines.flow = false;
  lines.add(node);
}
