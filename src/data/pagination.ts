import { parts } from '../lib/lists.ts';
import type { CatalogTopic } from '../lib/topics.ts';
import type { Question } from '../model/question.ts';
import { topicsInOrder } from './catalog.ts';
import { path, topicPath } from './paths.ts';

/** A page lists no more questions of a topic than one can look through; the next ones stand on another page. */
const MOST_OF_TOPIC = 24;
/** The page of all answers is as long as the whole collection is today, with a little room. */
const MOST_ANSWERS = 115;

/** A page of a list that may go on over several: its number, counted from 1, its address, and what stands on it. */
export type Part<Member> = { number: number; address: string; members: Member[] };

function numbered<Member>(list: Member[][], addressOf: (number: number) => string): Part<Member>[] {
  return list.map((members, index) => ({ number: index + 1, address: addressOf(index + 1), members }));
}

const partsByTopic = new Map(
  topicsInOrder.map(({ id, questions }) => {
    const addressOf = (number: number): string => (number === 1 ? topicPath(id) : `${topicPath(id)}${number}/`);
    return [id, numbered(parts(questions, MOST_OF_TOPIC), addressOf)];
  }),
);

/** The pages of a topic. */
export const topicParts = ({ id }: Pick<CatalogTopic, 'id'>): Part<Question>[] => partsByTopic.get(id) ?? [];

const partBySlug = new Map(
  [...partsByTopic.values()].flat().flatMap((part) => part.members.map(({ slug }) => [slug, part])),
);

/** The page of its topic on which a question is listed. */
export const topicPartOf = (slug: string): Part<Question> | undefined => partBySlug.get(slug);

/** The pages that show all answers, in the order of the topics. */
export const answerParts = numbered(
  parts(
    topicsInOrder.flatMap(({ questions }) => questions),
    MOST_ANSWERS,
  ),
  // Not `/questions/2/`: that might be a question's own address.
  (number) => path(number === 1 ? '/questions/' : `/questions/page/${number}/`),
);

const answerPartBySlug = new Map(answerParts.flatMap((part) => part.members.map(({ slug }) => [slug, part])));

/** The page of all answers on which this one stands. */
export const answerPartOf = (slug: string): Part<Question> | undefined => answerPartBySlug.get(slug);

/** Do all answers stand on one page? */
export const isOnePage = answerParts.length === 1;

/** What the page of all answers is called in a link. */
export const allQuestionsName = isOnePage ? 'All questions on one page' : 'All questions';
