import { type Document, isSeq, type YAMLSeq } from 'yaml';

/** The sequence at this path of a document; an empty one is put there if there is none. */
export function yamlSequence(document: Document, path: (string | number)[]): YAMLSeq {
  const found = document.getIn(path, true);
  if (isSeq(found)) return found;
  const made = document.createNode([]);
  document.setIn(path, made);
  return made;
}
