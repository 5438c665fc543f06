import { chunkEvenly } from '../lib/lists.ts';
import type { CatalogTopic } from '../lib/topics.ts';
import type { Question } from '../model/question.ts';
import { topics } from './catalog.ts';
import { path, topicPath } from './paths.ts';

/** The questions of a topic page: no more than a reader can scan. */
const MAX_QUESTIONS_PER_PAGE = 24;
/** The answers of a page of all answers: a few more than the collection has today. */
const MAX_ANSWERS_PER_PAGE = 115;

/** A page of a paginated list. `number` begins at 1. `address` includes the base path. */
export type PaginatedPage<Member> = { number: number; address: string; members: Member[] };

function numberPages<Member>(list: Member[][], addressOf: (number: number) => string): PaginatedPage<Member>[] {
  return list.map((members, index) => ({ number: index + 1, address: addressOf(index + 1), members }));
}

const pagesByTopic = new Map(
  topics.map(({ id, questions }) => {
    const addressOf = (number: number): string => (number === 1 ? topicPath(id) : `${topicPath(id)}${number}/`);
    return [id, numberPages(chunkEvenly(questions, MAX_QUESTIONS_PER_PAGE), addressOf)];
  }),
);

/** The pages of a topic. */
export const topicPages = ({ id }: Pick<CatalogTopic, 'id'>): PaginatedPage<Question>[] => pagesByTopic.get(id) ?? [];

const topicPageBySlug = new Map(
  [...pagesByTopic.values()].flat().flatMap((page) => page.members.map(({ slug }) => [slug, page])),
);

/** The topic page that lists a question. */
export const topicPageOf = (slug: string): PaginatedPage<Question> | undefined => topicPageBySlug.get(slug);

/** The pages of all answers, in the order of the topics. */
export const answerPages = numberPages(
  chunkEvenly(
    topics.flatMap(({ questions }) => questions),
    MAX_ANSWERS_PER_PAGE,
  ),
  // `/questions/2/` could be the address of a question with the slug `2`.
  (number) => path(number === 1 ? '/questions/' : `/questions/page/${number}/`),
);

const answerPageBySlug = new Map(answerPages.flatMap((page) => page.members.map(({ slug }) => [slug, page])));

/** The page of all answers with the answer to a question. */
export const answerPageOf = (slug: string): PaginatedPage<Question> | undefined => answerPageBySlug.get(slug);

/** True if all answers are on one page. */
export const hasOneAnswerPage = answerPages.length === 1;

/** The text of links to the first page of all answers. */
export const allQuestionsLabel = hasOneAnswerPage ? 'All questions on one page' : 'All questions';
