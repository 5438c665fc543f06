import { comparedWords } from '../../../src/lib/text/similar-questions.ts';
import { similarDocuments, tfIdfIndex } from '../../../src/lib/text/tf-idf-index.ts';
import type { QuestionAddress } from '../../../src/model/addresses.ts';
import type { Outline, OutlineQuestion } from '../../../src/model/outline.ts';
import type { SeedQuestion } from '../read/parse-seed.ts';
import type { DataFiles } from '../read/read-data-files.ts';
import { slugMaker } from './make-slug.ts';
import { matchQuestions, type OldPages, type QuestionMatch } from './match-questions.ts';

/** A question of the seed with its address and its topic. */
export type Placement = {
  question: SeedQuestion;
  id: number;
  slug: string;
  topic: string;
  /** What the editor chose for the question. */
  choices: Pick<OutlineQuestion, 'related' | 'lead' | 'model'>;
  status: QuestionMatch['status'] | 'new';
};

/** Gives each question of the seed its id, slug and topic: those of the outline, or new ones. */
export function assignAddresses(
  questions: readonly SeedQuestion[],
  files: Pick<DataFiles, 'outline' | 'addresses'>,
  pages: OldPages,
): Placement[] {
  const outline = files.outline.value;
  const matches = matchQuestions(questions, outline, pages);
  const topicById = new Map(outline.topics.flatMap((topic) => topic.questions.map(({ id }) => [id, topic.id])));
  const knownTopic = (question: SeedQuestion) => topicById.get(matches.get(question)?.known.id ?? 0);
  const chooseTopic = topicChooser(questions, outline, knownTopic);
  const newAddress = addressMaker(outline, files.addresses.value.questions);
  return questions.map((question): Placement => {
    const { known, status } = matches.get(question) ?? { known: newAddress(question.title), status: 'new' };
    const choices = status === 'returned' ? {} : known;
    const topic = topicById.get(known.id) ?? chooseTopic(question);
    return { question, id: known.id, slug: known.slug, topic, choices, status };
  });
}

/** Chooses the topic of a new question. The index of all questions is built only if there is one. */
function topicChooser(
  questions: readonly SeedQuestion[],
  outline: Outline,
  knownTopic: (question: SeedQuestion) => string | undefined,
): (question: SeedQuestion) => string {
  const placed = questions.flatMap((question) => {
    const topic = knownTopic(question);
    return topic === undefined ? [] : [{ title: question.title, answer: question.answer, topic }];
  });
  let choose: ((question: SeedQuestion) => string) | undefined;
  return (question) => {
    choose ??= similarTopic(placed, outline.topics[0]?.id ?? '');
    return choose(question);
  };
}

function addressMaker(
  outline: Outline,
  addresses: readonly QuestionAddress[],
): (title: string) => { id: number; slug: string; title: string } {
  const known = [...outline.topics.flatMap((topic) => topic.questions), ...outline.retired, ...addresses];
  const makeSlug = slugMaker(new Set(known.map(({ slug }) => slug)));
  let lastId = known.reduce((largest, { id }) => Math.max(largest, id), 0);
  return (title) => {
    lastId += 1;
    return { id: lastId, slug: makeSlug(title, lastId), title };
  };
}

type ComparedText = { title: string; answer: string };

/** The number of similar questions that vote for their topic. */
const VOTERS = 5;

/** Returns a function that finds the topic of the most similar questions, or `fallback` if no question is similar. */
export function similarTopic(
  placed: readonly (ComparedText & { topic: string })[],
  fallback: string,
): (question: ComparedText) => string {
  const index = tfIdfIndex(placed.map(comparedWords));
  return (question) => {
    const votes = new Map<string, number>();
    for (const { document, score } of similarDocuments(index, comparedWords(question), VOTERS)) {
      const topic = placed[document]?.topic ?? fallback;
      votes.set(topic, (votes.get(topic) ?? 0) + score);
    }
    return [...votes].reduce((best, vote) => (vote[1] > best[1] ? vote : best), [fallback, 0] as const)[0];
  };
}
