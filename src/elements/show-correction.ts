import { type SearchWish, searchAddress } from '../lib/search/search-address.ts';
import type { SearchAnswer } from '../lib/search/search-answer.ts';
import { markedNodes } from './marked-text.ts';
import { part } from './part.ts';

/** Say in this line what was searched instead of what was typed, with a link to that; hide it where nothing was corrected. */
export function showCorrection(line: HTMLElement, { corrected, query, results }: SearchAnswer, wish: SearchWish): void {
  line.hidden = corrected === undefined || results.length === 0;
  if (line.hidden || !corrected) return;
  const instead = part(line, 'a', HTMLAnchorElement);
  instead.textContent = query;
  instead.search = searchAddress({ ...wish, verbatim: true });
  part(line, 'span', HTMLElement).replaceChildren(...markedNodes(corrected, 'em'));
}
