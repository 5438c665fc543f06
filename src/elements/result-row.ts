import { passageLead } from '../lib/search/passage-lead.ts';
import type { SearchResult } from '../lib/search/search-answer.ts';
import type { TextPart } from '../lib/text-part.ts';
import { part } from './part.ts';

/** So much of a passage may stand before its first marked word. */
const LEAD = 48;

/** Parts of text as nodes, the marked ones in this element. */
export const markedNodes = (parts: TextPart[], name: 'mark' | 'em'): (Node | string)[] =>
  parts.map(({ text, marked }) => {
    if (!marked) return text;
    const node = document.createElement(name);
    node.textContent = text;
    return node;
  });

/** Whether it is a name, and not words in which people ask: "k8s", but not "why is my page slow". */
const isName = (alias: string): boolean => /^[^\s,]+( [^\s,]+){0,2}$/.test(alias);

/** A result as a row made from the component's template; `hue` is its topic's place in the thumb index. */
export function resultRow(template: HTMLTemplateElement, result: SearchResult, hue: string): HTMLLIElement {
  const row = part(document.importNode(template.content, true), 'li', HTMLLIElement);
  part(row, 'a', HTMLAnchorElement).href = result.url;
  part(row, '.title', HTMLElement).append(...markedNodes(result.title, 'mark'));
  part(row, '.topic-title', HTMLElement).textContent = result.topic.title;
  part(row, '[data-hue]', HTMLElement).dataset.hue = hue;
  part(row, '.text', HTMLElement).append(...markedNodes(passageLead(result.passage, LEAD), 'mark'));
  part(row, '.alias', HTMLElement).hidden = true;
  copyable(row, result);
  return row;
}

/** Say by which other name a result was found, once that is read. */
export async function nameRow(row: ParentNode, { alias }: SearchResult): Promise<void> {
  const name = await alias?.();
  if (name === undefined) return;
  part(row, '.so-called', HTMLElement).textContent = isName(name) ? 'also known as' : 'also asked as';
  part(row, '.alias mark', HTMLElement).textContent = name;
  part(row, '.alias', HTMLElement).hidden = false;
}

/** Where the rows are no options, each offers to copy its link. */
function copyable(row: HTMLElement, { url, title }: SearchResult): void {
  const copy = row.querySelector('copy-link');
  copy?.setAttribute('href', url);
  copy?.querySelector('button')?.setAttribute('aria-label', `Copy link: ${title.map(({ text }) => text).join('')}`);
}
