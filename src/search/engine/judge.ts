import model from './judgement-model.json' with { type: 'json' };
import type { QueryTerm } from './parse-query.ts';
import type { RerankedCandidate } from './rerank.ts';

/** The best answer to a query, and the weights of the query's terms. */
export type JudgedAnswer = {
  best: Pick<RerankedCandidate, 'candidate' | 'score'> | undefined;
  weights: Map<QueryTerm, number>;
};

/**
 * Tells how sure the search is that its first result is about the query.
 *
 * A logistic model with four features decides. They say how well the first result matches, and what
 * of the query it does not have. `npm run search:fit` finds their weights with all judged queries;
 * it takes out the questions that answer a query to learn what a query without an answer looks
 * like. The threshold accepts a doubt about 1 in 30 queries that have an answer.
 */
export function judge(answer: JudgedAnswer): Judgement {
  const features = featuresOf(answer);
  if (!features) return { confident: false, isPartly: false, missing: [] };
  const value = features.reduce((sum, feature, index) => sum + feature * (model.weights[index] ?? 0), model.bias);
  const { best, weights } = answer;
  const isSure = [...weights.keys()].every(({ lowWeight }) => lowWeight)
    ? (best?.candidate.own.coverage ?? 0) >= SUFFICIENT_COVERAGE
    : value >= model.threshold;
  if (isSure) return { confident: true, isPartly: false, missing: [] };
  const missing = missingTerms(answer);
  return { confident: false, isPartly: missing.length > 0 && isMostlyFound(answer, missing), missing };
}

type Judgement = { confident: boolean; isPartly: boolean; missing: QueryTerm[] };

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

export const featureNames = ['evidence', 'missing', 'coverage', 'terms'];

/** The features in the order of `featureNames`. Undefined if nothing was found. */
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
    Math.min(content.length, 6),
  ];
}

/** The terms that say what is asked for, without phrases: their words are terms, too. */
function contentTerms(weights: Map<QueryTerm, number>): QueryTerm[] {
  const words = [...weights.keys()].filter(({ phrase }) => !phrase);
  const content = words.filter(({ lowWeight }) => !lowWeight);
  return content.length > 0 ? content : words;
}

/** The content terms that the best answer does not have, the most specific first. */
const missingTerms = ({ best, weights }: JudgedAnswer): QueryTerm[] =>
  contentTerms(weights)
    .filter((term) => best?.candidate.own.missing.includes(term))
    .sort((a, b) => (weights.get(b) ?? 0) - (weights.get(a) ?? 0));
