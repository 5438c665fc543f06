import { comparedWords } from './related-questions.ts';
import { similarDocuments, wordIndex } from './word-index.ts';
import { words } from './words.ts';

type Compared = { slug: string; title: string; answer: string };

/** Finds the slugs of the questions that come nearest to a title, at most five, best first. */
export function nearestQuestions(questions: readonly Compared[]): (title: string) => string[] {
  const index = wordIndex(questions.map(comparedWords));
  return (title) =>
    similarDocuments(index, words(title))
      .slice(0, 5)
      .flatMap(({ document }) => questions[document]?.slug ?? []);
}
