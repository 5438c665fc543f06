import { comparedWords } from './related-questions.ts';
import { similarDocuments, wordIndex } from './word-index.ts';

type Compared = { title: string; answer: string };

const most = 5;
/** What resembles less than this share of the best likeness is there by chance. */
const share = 0.3;

/** Finds the slugs of the questions that resemble another one most, at most five, best first; its answer may be unknown. */
export function nearestQuestions(questions: readonly (Compared & { slug: string })[]): (other: Compared) => string[] {
  const index = wordIndex(questions.map(comparedWords));
  return (other) => {
    const found = similarDocuments(index, comparedWords(other), most);
    const limit = (found[0]?.score ?? 0) * share;
    return found.filter(({ score }) => score >= limit).flatMap(({ document }) => questions[document]?.slug ?? []);
  };
}
