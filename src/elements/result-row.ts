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

/** An empty row, made from the component's template. */
export const newRow = (template: HTMLTemplateElement): HTMLLIElement =>
  part(document.importNode(template.content, true), 'li', HTMLLIElement);

/** Make a row show this result and nothing of the one before; `hue` is its topic's place in the thumb index. */
export function fillRow(row: Element, result: SearchResult, hue: string): void {
  part(row, 'a', HTMLAnchorElement).href = result.url;
  part(row, '.title', HTMLElement).replaceChildren(...markedNodes(result.title, 'mark'));
  part(row, '.topic-title', HTMLElement).textContent = result.topic.title;
  part(row, '[data-hue]', HTMLElement).dataset.hue = hue;
  part(row, '.text', HTMLElement).replaceChildren(...markedNodes(passageLead(result.passage, LEAD), 'mark'));
  nameRow(row, result.alias ? '' : undefined);
  copyable(row, result);
}

/** Say in a row by which other name its result was found, or nothing; an empty name is one that comes a moment later: its line waits. */
export function nameRow(row: Element, name: string | undefined): void {
  row.toggleAttribute('data-named', name !== undefined);
  part(row, '.alias', HTMLElement).hidden = name === undefined;
  part(row, '.so-called', HTMLElement).textContent = name ? soCalled(name) : '';
  part(row, '.alias mark', HTMLElement).textContent = name ?? '';
}

/** "k8s" is a name; "why is my page slow" are words in which people ask. */
const soCalled = (name: string): string => (/^[^\s,]+( [^\s,]+){0,2}$/.test(name) ? 'also known as' : 'also asked as');

/** Where the rows are no options, each offers to copy its link. */
function copyable(row: Element, { url, title }: SearchResult): void {
  const copy = row.querySelector('copy-link');
  copy?.setAttribute('href', url);
  copy?.querySelector('button')?.setAttribute('aria-label', `Copy link: ${title.map(({ text }) => text).join('')}`);
}
