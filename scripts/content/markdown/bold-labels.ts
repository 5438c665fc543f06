import type { PhrasingContent } from 'mdast';
import { escapeRegexp } from '../../../src/lib/text/strings.ts';
import { maskCode, splitInline } from './split-inline.ts';

/** Parts a paragraph before each label that begins a sentence, and sets that label in bold. */
export type LabelSplitter = (nodes: readonly PhrasingContent[]) => PhrasingContent[][];

/** A splitter for these labels; a label counts where it begins a sentence and a colon follows it. */
export function labelSplitter(labels: readonly string[]): LabelSplitter {
  if (labels.length === 0) return (nodes) => splitInline(nodes, []);
  const names = labels.toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1)).map((label) => escapeRegexp(label));
  const label = `(?:${names.join('|')}):(?=\\s|$)`;
  const inside = new RegExp(`(?<=^|[.!?)]["”’]? +)${label}`, 'g');
  const atStart = new RegExp(`^${label}`);
  return (nodes) => splitInline(nodes, labelPlaces(nodes, inside)).map((part) => withStrong(part, atStart));
}

function labelPlaces(nodes: readonly PhrasingContent[], label: RegExp): number[] {
  const text = maskCode(nodes);
  const depths = depthsOf(text);
  return [...text.matchAll(label)].map((match) => match.index).filter((place) => depths[place] === 0);
}

/** How many parentheses are open at each place. */
function depthsOf(text: string): number[] {
  let depth = 0;
  return Array.from({ length: text.length }, (_, index) => {
    const before = depth;
    if (text[index] === '(') depth += 1;
    if (text[index] === ')' && depth > 0) depth -= 1;
    return before;
  });
}

function withStrong(nodes: readonly PhrasingContent[], label: RegExp): PhrasingContent[] {
  const [first, ...rest] = nodes;
  const [name] = first?.type === 'text' ? (label.exec(first.value) ?? []) : [];
  if (first?.type !== 'text' || name === undefined) return [...nodes];
  const after = first.value.slice(name.length);
  const strong: PhrasingContent = { type: 'strong', children: [{ type: 'text', value: name }] };
  return after === '' ? [strong, ...rest] : [strong, { type: 'text', value: after }, ...rest];
}
