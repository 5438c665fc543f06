import { type Document, isNode, isScalar, type Node, visit } from 'yaml';
import { noText } from './no-text.ts';

export type Refusal = { offset: number; message: string };

/** No file of ours is nested deeper than this by far; the reader of YAML gives up at some hundred. */
const deepest = 20;

/**
 * What in a document with this text is no YAML, and what is, but is not taken from anyone: another version of YAML, aliases, tags, deep
 * nesting and characters that are no text.
 */
export function refusedYaml(document: Document, text: string): Refusal[] {
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
  const character = noText(text);
  return character && `expected text and found the character ${character}. Remove it.`;
}
