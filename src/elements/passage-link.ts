import { generateFragmentFromRange } from 'text-fragments-polyfill/dist/fragment-generation-utils.js';
import { passageAddress } from '../lib/passage-address.ts';
import type { Passage } from './passage.ts';

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

/** The link that opens the question's page at this passage; undefined where no words tell it apart from another. */
export function passageLink({ range, answer }: Passage): string | undefined {
  const words = range.cloneRange();
  const { fragment } = without(strangersTo(answer), () => generateFragmentFromRange(words));
  return fragment && passageAddress(sourceOf(answer).link, fragment);
}
