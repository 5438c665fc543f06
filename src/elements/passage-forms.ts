import { quoteText } from '../lib/quote-text.ts';
import { element, linkTo } from './element.ts';
import { type Passage, paragraphsOf } from './passage.ts';
import { passageLink, sourceOf } from './passage-link.ts';
import type { ClipboardForms } from './write-clipboard.ts';

/** What a button for a passage copies, and what is said then. */
export interface PassageCopy {
  forms: ClipboardForms;
  message: string;
}

function quote(paragraphs: string[], title: string, link: string): ClipboardForms {
  const quotation = element('blockquote', ...paragraphs.map((text) => element('p', text)));
  const rich = element('div', quotation, element('p', linkTo(link, title)));
  return { 'text/plain': quoteText(paragraphs, title, link), 'text/html': rich.outerHTML };
}

/** The link to a passage, or its words with the link; to the whole answer where no words tell the passage apart. */
export function passageForms(passage: Passage, isQuote: boolean): PassageCopy {
  const { title, link } = sourceOf(passage.answer);
  const exact = passageLink(passage);
  const target = exact ?? link;
  const what = exact ? 'link' : 'link to the answer';
  if (!isQuote)
    return { forms: { 'text/plain': target }, message: exact ? 'Link to passage copied' : 'Link to the answer copied' };
  return { forms: quote(paragraphsOf(passage), title, target), message: `Quote with ${what} copied` };
}
