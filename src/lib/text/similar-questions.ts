import { contentWords } from './content-words.ts';
import { similarDocuments, tfIdfIndex } from './tf-idf-index.ts';

/** A question to compare. `links` are the slugs that its answer links to. */
type ComparedQuestion = { slug: string; topic: string; title: string; answer: string; links: readonly string[] };

const MAX_RELATED = 5;
const MIN_RELATED = 3;
/** Weaker similarities are chance: the next questions of the topic are better. */
const MIN_SIMILARITY = 0.1;
/**
 * What a link between two answers adds to their similarity, in either direction. With 0.2, the lists have 0.57 of the
 * questions that the editor of this collection chose; without links 0.47.
 */
const LINK_SIMILARITY = 0.2;

/** For each question, the slugs of the three to five most similar questions, best first. */
export function relatedQuestions(questions: readonly ComparedQuestion[]): Map<string, string[]> {
  const documents = questions.map(comparedWords);
  const index = tfIdfIndex(documents);
  const topics = Map.groupBy(questions, (question) => question.topic);
  const linked = linkedSlugs(questions);
  return new Map(
    questions.map((question, position): [string, string[]] => {
      const scores = new Map([...(linked.get(question.slug) ?? [])].map((slug) => [slug, LINK_SIMILARITY]));
      for (const { document, score } of similarDocuments(index, documents[position] ?? [], 2 * MAX_RELATED)) {
        const slug = questions[document]?.slug ?? '';
        scores.set(slug, score + (scores.get(slug) ?? 0));
      }
      scores.delete(question.slug);
      const found = [...scores]
        .filter(([, score]) => score >= MIN_SIMILARITY)
        .sort(([, a], [, b]) => b - a)
        .map(([slug]) => slug)
        .slice(0, MAX_RELATED);
      return [question.slug, fillFromTopics(found, question, [topics.get(question.topic) ?? [], questions])];
    }),
  );
}

/** For each question, those that its answer links to and those that link to it. */
function linkedSlugs(questions: readonly ComparedQuestion[]): Map<string, Set<string>> {
  const linked = new Map(questions.map(({ slug }) => [slug, new Set<string>()]));
  for (const { slug, links } of questions) {
    for (const target of links) {
      linked.get(slug)?.add(target);
      linked.get(target)?.add(slug);
    }
  }
  return linked;
}

/** The words to compare a question by. Its title counts three times. */
export function comparedWords({ title, answer }: { title: string; answer: string }): string[] {
  const titleWords = contentWords(title);
  return [...titleWords, ...titleWords, ...titleWords, ...contentWords(answer)];
}

/** Adds the next questions of the topic, then any next questions, if there are too few. */
function fillFromTopics(
  found: string[],
  question: ComparedQuestion,
  lists: readonly (readonly ComparedQuestion[])[],
): string[] {
  if (found.length >= MIN_RELATED) return found;
  const next = lists.flatMap((list) => following(list, list.indexOf(question)));
  return [...new Set([...found, ...next])].slice(0, MIN_RELATED);
}

function following(list: readonly ComparedQuestion[], position: number): string[] {
  const length = Math.min(list.length - 1, MAX_RELATED);
  return Array.from({ length }, (_, step) => list[(position + 1 + step) % list.length]?.slug ?? '');
}

type ComparedText = { title: string; answer: string };

const MAX_SIMILAR = 5;
/** Minimum share of the best score. Weaker similarities are chance. */
const MIN_SHARE = 0.3;

/**
 * Returns a function that finds the slugs of the questions most similar to a text, best first, at
 * most five. The answer of the text may be unknown.
 */
export function similarQuestions(
  questions: readonly (ComparedText & { slug: string })[],
): (other: ComparedText) => string[] {
  const index = tfIdfIndex(questions.map(comparedWords));
  return (other) => {
    const found = similarDocuments(index, comparedWords(other), MAX_SIMILAR);
    const limit = (found[0]?.score ?? 0) * MIN_SHARE;
    return found.filter(({ score }) => score >= limit).flatMap(({ document }) => questions[document]?.slug ?? []);
  };
}
