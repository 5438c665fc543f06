import AnswerLink from './AnswerLink.astro';
import AnswerLinkOnPage from './AnswerLinkOnPage.astro';
import CodeBlock from './CodeBlock.astro';

/** What an answer's links and code samples become on a page of its own. */
export const answerParts = { a: AnswerLink, pre: CodeBlock };

/** The same where all answers stand on one page. */
export const answerPartsOnPage = { a: AnswerLinkOnPage, pre: CodeBlock };
