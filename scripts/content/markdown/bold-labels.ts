import type { PhrasingContent } from 'mdast';
import { escapeRegexp } from '../../../src/lib/text/strings.ts';
import { maskCode, splitInline } from './split-inline.ts';

/** Splits a paragraph before each label that begins a sentence, and sets the label in bold. */
export type LabelSplitter = (nodes: readonly PhrasingContent[]) => PhrasingContent[][];

/**
 * Returns the splitter for these labels. A label counts if it begins a sentence and a colon follows
 * it.
 */
export function labelSplitter(labels: readonly string[]): LabelSplitter {
  if (labels.length === 0) return (nodes) => splitInline(nodes, []);
  const names = labels.toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1)).map((label) => escapeRegexp(label));
  const label = `(?:${names.join('|')}):(?=\\s|$)`;
  const inside = new RegExp(`(?<=^|[.!?)]["”’]? +)${label}`, 'g');
  const atStart = new RegExp(`^${label}`);
  return (nodes) => splitInline(nodes, labelIndexes(nodes, inside)).map((part) => boldLabel(part, atStart));
}

function labelIndexes(nodes: readonly PhrasingContent[], label: RegExp): number[] {
  const text = maskCode(nodes);
  const depths = parenthesisDepths(text);
  return [...text.matchAll(label)].map((match) => match.index).filter((place) => depths[place] === 0);
}

/** For each character of the text, the number of parentheses that are open before it. */
function parenthesisDepths(text: string): number[] {
  let depth = 0;
  return Array.from({ length: text.length }, (_, index) => {
    const before = depth;
    if (text[index] === '(') depth += 1;
    if (text[index] === ')' && depth > 0) depth -= 1;
    return before;
  });
}

function boldLabel(nodes: readonly PhrasingContent[], label: RegExp): PhrasingContent[] {
  const [first, ...rest] = nodes;
  const [name] = first?.type === 'text' ? (label.exec(first.value) ?? []) : [];
  if (first?.type !== 'text' || name === undefined) return [...nodes];
  const after = first.value.slice(name.length);
  const strong: PhrasingContent = { type: 'strong', children: [{ type: 'text', value: name }] };
  return after === '' ? [strong, ...rest] : [strong, { type: 'text', value: after }, ...rest];
}
