import { generateFragmentFromRange } from 'text-fragments-polyfill/dist/fragment-generation-utils.js';
import { passageAddress } from './passage-text.ts';
import type { Passage } from './selected-passage.ts';

/** Where an answer stands: its question's title and address. */
export interface Source {
  title: string;
  link: string;
}

export function sourceOf(answer: HTMLElement): Source {
  const question = answer.closest<HTMLElement>('[data-link]');
  return { title: question?.querySelector('h1, h3')?.textContent.trim() ?? '', link: question?.dataset.link ?? '' };
}

/** What script adds, and on the page of all questions whatever is not this one: not to be found on the question's own page. */
function strangersTo(answer: HTMLElement): HTMLElement[] {
  const added = [...document.querySelectorAll<HTMLElement>('passage-actions, copy-notice, copy-menu, copy-link')];
  if (!answer.closest('details')) return added;
  const others = document.querySelectorAll<HTMLElement>('main section, main details, .permalink, body > footer');
  return [...added, ...[...others].filter((other) => !other.contains(answer))];
}

/** Do `work` on a page without these elements. Nothing is painted meanwhile. */
function without<T>(elements: HTMLElement[], work: () => T): T {
  const shown = elements.filter((element) => !element.hidden);
  for (const element of shown) element.hidden = true;
  try {
    return work();
  } finally {
    for (const element of shown) element.hidden = false;
  }
}

/** Without the white space at its ends, where the library finds no words. */
function trimmed(range: Range): Range {
  const words = range.cloneRange();
  const { startContainer: first, startOffset, endContainer: last, endOffset } = range;
  const start = first instanceof Text ? first.data.slice(startOffset).search(/\S/) : 0;
  const end = last instanceof Text ? last.data.slice(0, endOffset).trimEnd().length : endOffset;
  if (start < 0) words.setStartAfter(first);
  else words.setStart(first, startOffset + start);
  if (end === 0 && last instanceof Text) words.setEndBefore(last);
  else words.setEnd(last, end);
  return words;
}

/** The words as the browser compares them: with the lines of code as they are, all other white space as one space. */
function wordsOf(range: Range): string {
  const { commonAncestorContainer: around } = range;
  const isCode = (around instanceof Element ? around : around.parentElement)?.closest('pre');
  return isCode ? range.toString().trim() : range.toString().trim().replace(/\s+/g, ' ');
}

/** The link that opens the question's page at this passage; undefined where no words tell it apart from another. */
export function passageLink({ range, answer }: Passage): string | undefined {
  const words = trimmed(range);
  const { fragment } = without(strangersTo(answer), () => generateFragmentFromRange(words));
  if (!fragment) return undefined;
  // The library writes one exact text in small letters and without its lines.
  const exact = fragment.textEnd ? fragment : { ...fragment, textStart: wordsOf(words) };
  return passageAddress(sourceOf(answer).link, exact);
}
