import type { SearchAnswer } from '../lib/search/search-answer.ts';
import { part } from './part.ts';

/** List the terms that look like a query in their part of the results, or hide it where there are none. */
export function showNearestTerms(panel: HTMLElement, terms: SearchAnswer['nearestTerms']): void {
  const template = part(panel, 'template', HTMLTemplateElement);
  const rows = terms.map(({ term, url }) => {
    const row = part(document.importNode(template.content, true), 'li', HTMLLIElement);
    const link = part(row, 'a', HTMLAnchorElement);
    link.href = url;
    link.textContent = term;
    return row;
  });
  panel.hidden = terms.length === 0;
  part(panel, 'ul', HTMLUListElement).replaceChildren(...rows);
}
