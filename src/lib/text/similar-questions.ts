import { contentWords } from './content-words.ts';
import { similarDocuments, tfIdfIndex } from './tf-idf-index.ts';

type ComparedQuestion = { slug: string; topic: string; title: string; answer: string };

const most = 5;
const fewest = 3;
/** Below this a likeness is chance; it is shown only where fewer than three questions are better. */
const convincing = 0.08;

/** For each question the slugs of the three to five that resemble it most, best first, by the words of titles and answers. */
export function relatedQuestions(questions: readonly ComparedQuestion[]): Map<string, string[]> {
  const documents = questions.map(comparedWords);
  const index = tfIdfIndex(documents);
  const topics = Map.groupBy(questions, (question) => question.topic);
  return new Map(
    questions.map((question, position): [string, string[]] => {
      const found = similarDocuments(index, documents[position] ?? [], most + 1)
        .filter(({ document }) => document !== position)
        .filter(({ score }, rank) => rank < (score >= convincing ? most : fewest))
        .map(({ document }) => questions[document]?.slug ?? '');
      return [question.slug, filledUp(found, question, [topics.get(question.topic) ?? [], questions])];
    }),
  );
}

/** The words by which a question is compared with others: its title counts three times. */
export function comparedWords({ title, answer }: { title: string; answer: string }): string[] {
  const titleWords = contentWords(title);
  return [...titleWords, ...titleWords, ...titleWords, ...contentWords(answer)];
}

/** Too few are filled up with those that follow in the topic, then with those that follow at all. */
function filledUp(
  found: string[],
  question: ComparedQuestion,
  lists: readonly (readonly ComparedQuestion[])[],
): string[] {
  if (found.length >= fewest) return found;
  const next = lists.flatMap((list) => following(list, list.indexOf(question)));
  return [...new Set([...found, ...next])].slice(0, fewest);
}

function following(list: readonly ComparedQuestion[], position: number): string[] {
  const length = Math.min(list.length - 1, most);
  return Array.from({ length }, (_, step) => list[(position + 1 + step) % list.length]?.slug ?? '');
}

type Compared = { title: string; answer: string };

const mostSimilarPages = 5;
/** What resembles less than this share of the best likeness is there by chance. */
const share = 0.3;

/** Finds the slugs of the questions that resemble another one most, at most five, best first; its answer may be unknown. */
export function similarQuestions(questions: readonly (Compared & { slug: string })[]): (other: Compared) => string[] {
  const index = tfIdfIndex(questions.map(comparedWords));
  return (other) => {
    const found = similarDocuments(index, comparedWords(other), mostSimilarPages);
    const limit = (found[0]?.score ?? 0) * share;
    return found.filter(({ score }) => score >= limit).flatMap(({ document }) => questions[document]?.slug ?? []);
  };
}
