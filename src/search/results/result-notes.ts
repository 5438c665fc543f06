import { requireElement } from '../../lib/dom/dom.ts';
import type { SearchAnswer } from '../search-types.ts';
import { type SearchWish, searchAddress } from '../search-url.ts';
import { markedNodes } from './highlighted-text.ts';

/** Say in this line what was searched instead of what was typed, with a link to that; hide it where nothing was corrected. */
export function showCorrection(line: HTMLElement, { corrected, query, results }: SearchAnswer, wish: SearchWish): void {
  line.hidden = corrected === undefined || results.length === 0;
  if (line.hidden || !corrected) return;
  const instead = requireElement(line, 'a', HTMLAnchorElement);
  instead.textContent = query;
  instead.search = searchAddress({ ...wish, verbatim: true });
  requireElement(line, 'span', HTMLElement).replaceChildren(...markedNodes(corrected, 'em'));
}

/** List the terms that look like a query in their part of the results, or hide it where there are none. */
export function showNearestTerms(panel: HTMLElement, terms: SearchAnswer['nearestTerms']): void {
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

/** A pause in typing so long that what is said then is heard out. */
const PAUSE = 700;

/** Says only the last of several sentences that follow one another quickly. */
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
    }, PAUSE);
  }
}

/** What a visitor is told whose search failed for this reason. */
export function failureSentence(reason: unknown): string {
  if (!navigator.onLine) return 'There is no connection, and the search index has not loaded yet.';
  if (!runsWebAssembly()) return 'The search needs WebAssembly, which is off in this browser.';
  if (reason instanceof DOMException && reason.name === 'VersionError')
    return 'This page and the search index have different versions. Reload the page to search.';
  return 'The search index could not be loaded.';
}

/** The smallest program there is. One must try: a browser may know WebAssembly and be told to refuse it. */
function runsWebAssembly(): boolean {
  try {
    return new WebAssembly.Module(Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0)) !== undefined;
  } catch {
    return false;
  }
}
