import { generateFragmentFromRange } from 'text-fragments-polyfill/dist/fragment-generation-utils.js';
import { passageAddress } from './passage-text.ts';
import type { Passage } from './selected-passage.ts';

/** The title and the address of the question. */
export interface PassageSource {
  title: string;
  link: string;
}

export function sourceOf(answer: HTMLElement): PassageSource {
  const question = answer.closest<HTMLElement>('[data-link]');
  return { title: question?.querySelector('h1, h3')?.textContent.trim() ?? '', link: question?.dataset.link ?? '' };
}

/**
 * Elements that the question's own page does not have: elements added by scripts, and on the page
 * of all questions, the rest of the page.
 */
function foreignElements(answer: HTMLElement): HTMLElement[] {
  const added = [...document.querySelectorAll<HTMLElement>('passage-actions, copy-notice, copy-menu, copy-link')];
  if (!answer.closest('details')) return added;
  const others = document.querySelectorAll<HTMLElement>('main section, main details, .permalink, body > footer');
  return [...added, ...[...others].filter((other) => !other.contains(answer))];
}

/** Runs `work` while these elements are hidden. The page is not painted meanwhile. */
function without<T>(elements: HTMLElement[], work: () => T): T {
  const shown = elements.filter((element) => !element.hidden);
  for (const element of shown) element.hidden = true;
  try {
    return work();
  } finally {
    for (const element of shown) element.hidden = false;
  }
}

/** The range without white space at its ends, where the library finds no words. */
function trimRange(range: Range): Range {
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

/**
 * The words as a browser compares them: code keeps its lines, other white space becomes one space.
 */
function wordsOf(range: Range): string {
  const { commonAncestorContainer: around } = range;
  const isCode = (around instanceof Element ? around : around.parentElement)?.closest('pre');
  return isCode ? range.toString().trim() : range.toString().trim().replace(/\s+/g, ' ');
}

/** The link to this passage on the question's page. Undefined if no words identify the passage. */
export function passageLink({ range, answer }: Passage): string | undefined {
  const words = trimRange(range);
  const { fragment } = without(foreignElements(answer), () => generateFragmentFromRange(words));
  if (!fragment) return undefined;
  // The library gives an exact text in lower case and without line breaks.
  const exact = fragment.textEnd ? fragment : { ...fragment, textStart: wordsOf(words) };
  return passageAddress(sourceOf(answer).link, exact);
}
