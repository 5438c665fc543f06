import { comparedWords } from '../../../src/lib/text/similar-questions.ts';
import { similarDocuments, wordIndex } from '../../../src/lib/text/tf-idf-index.ts';
import type { QuestionAddress } from '../../../src/model/addresses.ts';
import type { Outline } from '../../../src/model/outline.ts';
import type { SeedQuestion } from '../read/parse-seed.ts';
import { slugMaker } from './make-slug.ts';
import { matchQuestions, type OldPages, type QuestionMatch } from './match-questions.ts';

/** What is known of questions: the outline, and every address that they have had. */
export type Known = { outline: Outline; addresses: readonly QuestionAddress[] };
/** A question of the seed at its address. */
export type Placement = {
  question: SeedQuestion;
  id: number;
  slug: string;
  topic: string;
  related: readonly string[];
  how: QuestionMatch['how'] | 'new';
};

/** Give every question of the seed its id, slug and topic: those of the outline, or new ones. */
export function placeQuestions(
  questions: readonly SeedQuestion[],
  { outline, addresses }: Known,
  pages: OldPages,
): Placement[] {
  const matches = matchQuestions(questions, outline, pages);
  const topicOf = new Map(outline.topics.flatMap((topic) => topic.questions.map(({ id }) => [id, topic.id])));
  const topicFor = topicChooser(questions, outline, (question) => topicOf.get(matches.get(question)?.known.id ?? 0));
  const nextAddress = addressMaker(outline, addresses);
  return questions.map((question): Placement => {
    const { known, how } = matches.get(question) ?? { known: nextAddress(question.title), how: 'new' };
    const related = how !== 'back' && 'related' in known && known.related ? known.related : [];
    return {
      question,
      id: known.id,
      slug: known.slug,
      topic: topicOf.get(known.id) ?? topicFor(question),
      related,
      how,
    };
  });
}

function topicChooser(
  questions: readonly SeedQuestion[],
  outline: Outline,
  topicOf: (question: SeedQuestion) => string | undefined,
): (question: SeedQuestion) => string {
  const placed = questions.flatMap((question) => {
    const topic = topicOf(question);
    return topic === undefined ? [] : [{ title: question.title, answer: question.answer, topic }];
  });
  let choose: ((question: SeedQuestion) => string) | undefined;
  return (question) => {
    choose ??= nearestTopic(placed, outline.topics[0]?.id ?? '');
    return choose(question);
  };
}

function addressMaker(
  outline: Outline,
  addresses: readonly QuestionAddress[],
): (title: string) => { id: number; slug: string; title: string } {
  const known = [...outline.topics.flatMap((topic) => topic.questions), ...outline.retired, ...addresses];
  const slugFor = slugMaker(new Set(known.map(({ slug }) => slug)));
  let last = known.reduce((largest, { id }) => Math.max(largest, id), 0);
  return (title) => {
    last += 1;
    return { id: last, slug: slugFor(title, last), title };
  };
}

type Compared = { title: string; answer: string };

/** How many of the most similar questions have a say. */
const voters = 5;

/** Finds the topic that a question belongs to: the one of the questions that resemble it most, else the first. */
export function nearestTopic(
  placed: readonly (Compared & { topic: string })[],
  first: string,
): (question: Compared) => string {
  const index = wordIndex(placed.map(comparedWords));
  return (question) => {
    const votes = new Map<string, number>();
    for (const { document, score } of similarDocuments(index, comparedWords(question), voters)) {
      const topic = placed[document]?.topic ?? first;
      votes.set(topic, (votes.get(topic) ?? 0) + score);
    }
    return [...votes].reduce((best, vote) => (vote[1] > best[1] ? vote : best), [first, 0] as const)[0];
  };
}
