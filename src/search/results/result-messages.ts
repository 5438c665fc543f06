import { requireElement } from '../../lib/dom/dom.ts';
import type { SearchAnswer } from '../search-types.ts';
import { type SearchQuery, searchQueryString } from '../search-url.ts';
import { highlightedNodes } from './highlighted-text.ts';

/**
 * Shows what was searched instead of the query, with a link to the original query. Hides the line
 * if nothing was corrected.
 */
export function showCorrection(
  line: HTMLElement,
  { corrected, query, results }: SearchAnswer,
  request: SearchQuery,
): void {
  line.hidden = corrected === undefined || results.length === 0;
  if (line.hidden || !corrected) return;
  const instead = requireElement(line, 'a', HTMLAnchorElement);
  instead.textContent = query;
  instead.search = searchQueryString({ ...request, verbatim: true });
  requireElement(line, 'span', HTMLElement).replaceChildren(...highlightedNodes(corrected, 'em'));
}

/** Lists similar terms, or hides the list if there are none. */
export function showSimilarTerms(panel: HTMLElement, terms: SearchAnswer['similarTerms']): void {
  const template = requireElement(panel, 'template', HTMLTemplateElement);
  const rows = terms.map(({ term, url }) => {
    const row = requireElement(document.importNode(template.content, true), 'li', HTMLLIElement);
    const link = requireElement(row, 'a', HTMLAnchorElement);
    link.href = url;
    link.textContent = term;
    return row;
  });
  panel.hidden = terms.length === 0;
  requireElement(panel, 'ul', HTMLUListElement).replaceChildren(...rows);
}

/** Milliseconds without typing after which a message can be spoken. */
const ANNOUNCE_DELAY_MS = 700;

/** Announces only the last of several messages in quick succession. */
export class Announcer {
  readonly #output: HTMLOutputElement;
  #waiting: ReturnType<typeof setTimeout> | undefined;

  constructor(output: HTMLOutputElement) {
    this.#output = output;
  }

  say(sentence: string): void {
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => {
      this.#output.textContent = sentence;
    }, ANNOUNCE_DELAY_MS);
  }
}

/** The message for a visitor whose search failed for this reason. */
export function failureMessage(reason: unknown): string {
  if (!navigator.onLine) return 'There is no connection, and the search index has not loaded yet.';
  if (reason instanceof DOMException && reason.name === 'VersionError')
    return 'This page and the search index have different versions. Reload the page to search.';
  return 'The search index could not be loaded.';
}
