import model from './judgement-model.json' with { type: 'json' };
import type { QueryTerm } from './parse-query.ts';
import type { RerankedCandidate } from './rerank.ts';
import { joinedForm } from './tokenize.ts';
import { isInAnswer, type Vocabulary } from './vocabulary.ts';

/** The best answer to a query, and the weights of the query's terms. */
export type JudgedAnswer = {
  best: Pick<RerankedCandidate, 'candidate' | 'score'> | undefined;
  weights: Map<QueryTerm, number>;
};

/** The judgement of an answer. `missing` has the terms that no answer has, the most specific first. */
type Judgement = { confident: boolean; isPartly: boolean; missing: QueryTerm[] };

/**
 * Tells how sure the search is that its first result is about the query.
 *
 * A logistic model with seven features decides. They say how well the first result matches, and what
 * of the query it does not have. `npm run search:fit` finds their weights with all judged queries;
 * it takes out the questions that answer a query to learn what a query without an answer looks
 * like. The threshold accepts a doubt about 1 in 30 queries that have an answer.
 */
export function judge(answer: JudgedAnswer, vocabulary: Vocabulary): Judgement {
  const features = featuresOf(answer);
  if (!features) return { confident: false, isPartly: false, missing: [] };
  const value = features.reduce((sum, feature, index) => sum + feature * (model.weights[index] ?? 0), model.bias);
  const { best, weights } = answer;
  const isSure = [...weights.keys()].every(({ lowWeight }) => lowWeight)
    ? (best?.candidate.own.coverage ?? 0) >= SUFFICIENT_COVERAGE
    : value >= model.threshold && !isChance(answer);
  if (isSure) return { confident: true, isPartly: false, missing: [] };
  const missing = missingTerms(weights, vocabulary);
  return { confident: false, isPartly: missing.length > 0 && isMostlyFound(answer, missing), missing };
}

/** The weight of a word that one in twenty questions has. */
const FREQUENT = Math.log(1 + 20);

/** A letter, or one frequent word that no question is named after, is found by chance: "select * from", "users". */
function isChance({ best, weights }: JudgedAnswer): boolean {
  const words = contentTerms(weights).filter(({ typed }) => joinedForm(typed).length > 1);
  const [only, ...others] = words;
  if (!only) return true;
  return others.length === 0 && (weights.get(only) ?? 0) < FREQUENT && best?.candidate.own.isNamed !== true;
}

/** A query of low-weight words needs this coverage: "first in, first out". */
const SUFFICIENT_COVERAGE = 0.75;

/** The share of the query's weight that must be found. */
const MOST = 0.4;

function isMostlyFound({ weights }: JudgedAnswer, missing: QueryTerm[]): boolean {
  const content = contentTerms(weights);
  return weightIn(weights, missing) <= (1 - MOST) * weightIn(weights, content);
}

const weightIn = (weights: Map<QueryTerm, number>, terms: QueryTerm[]): number =>
  terms.reduce((total, term) => total + (weights.get(term) ?? 0), 0);

/**
 * The features of the model: the evidence for the best answer (logarithm), the share of the query
 * that it does not have, and that it has, the similarity of its second best alias, the part of its
 * text in the evidence (logarithm), 1 for a query of one word, and the number of its words up to 6.
 * Undefined if nothing was found.
 */
export function featuresOf({ best, weights }: JudgedAnswer): number[] | undefined {
  if (!best) return undefined;
  const { candidate, score } = best;
  const content = contentTerms(weights);
  const missing = content.filter((term) => candidate.own.missing.includes(term));
  const textFactor = candidate.score > 0 ? score / candidate.score : 1;
  return [
    Math.log1p(candidate.own.score * textFactor),
    weightIn(weights, missing) / (weightIn(weights, content) || 1),
    candidate.own.coverage,
    candidate.own.secondSimilarity,
    Math.log(textFactor),
    content.length === 1 ? 1 : 0,
    Math.min(content.length, 6),
  ];
}

/** The terms that say what is asked for, without phrases: their words are terms, too. */
function contentTerms(weights: Map<QueryTerm, number>): QueryTerm[] {
  const words = [...weights.keys()].filter(({ phrase }) => !phrase);
  const content = words.filter(({ lowWeight }) => !lowWeight);
  return content.length > 0 ? content : words;
}

/** The content terms that neither a title nor an answer has, the most specific first. */
const missingTerms = (weights: Map<QueryTerm, number>, vocabulary: Vocabulary): QueryTerm[] =>
  contentTerms(weights)
    .filter(({ forms }) => !forms.some((words) => words.every((word) => isInAnswer(vocabulary, word))))
    .sort((a, b) => (weights.get(b) ?? 0) - (weights.get(a) ?? 0));
