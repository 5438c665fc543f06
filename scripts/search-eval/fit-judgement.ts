import type { SearchIndex } from '../../src/search/engine/answer-query.ts';
import { findBest } from '../../src/search/engine/answer-query.ts';
import { featuresOf } from '../../src/search/engine/judge.ts';

/** A logistic model: `bias` and a weight for each feature. It is sure if their sum reaches `threshold`. */
export type JudgementModel = { bias: number; weights: number[]; threshold: number };

/** A query as the model sees it. `features` are undefined if nothing was found. */
export type Example = {
  set: string;
  hasAnswer: boolean;
  /** True if the query has an answer, but the questions that answer it were taken out. */
  isTakenOut: boolean;
  features: number[] | undefined;
};

/** The examples of one query: as it is, and, if it has an answer, without the questions of `answeredBy`. */
export async function examplesOf(
  set: string,
  { query, answeredBy }: { query: string; answeredBy: string[] },
  index: SearchIndex,
): Promise<Example[]> {
  const features = async (from: SearchIndex) => {
    const { first, weights } = await findBest({ query, limit: 1 }, from);
    return featuresOf({ best: first[0], weights });
  };
  const hasAnswer = answeredBy.length > 0;
  const asked = { set, hasAnswer, isTakenOut: false, features: await features(index) };
  if (!hasAnswer) return [asked];
  const rest = await features(withoutQuestions(index, new Set(answeredBy)));
  return [asked, { set, hasAnswer: false, isTakenOut: true, features: rest }];
}

/** The index as if these questions, by their ids in it, did not exist. The list of words stays. */
function withoutQuestions(index: SearchIndex, ids: ReadonlySet<string>): SearchIndex {
  const { vocabulary, lookUp } = index;
  return {
    ...index,
    lookUp: async (word) => (await lookUp(word)).filter(({ id }) => !ids.has(id)),
    vocabulary: {
      ...vocabulary,
      aliasesWith: (stem) => vocabulary.aliasesWith(stem).filter(({ page }) => !ids.has(page)),
    },
  };
}

/** Real queries without an answer are few, and those made by taking out questions are less typical. */
const weightOf = ({ hasAnswer, isTakenOut }: Example): number => (hasAnswer ? 1 : isTakenOut ? 0.3 : 3);
/** The share of queries with an answer that may be doubted. */
const ACCEPTED_DOUBT = 0.03;
const STEPS = 4_000;
const RATE = 1;
/** Keeps the weights small (L2), because the examples are few. */
const DECAY = 0.0005;

/** Fits the model by gradient descent. */
export function fitJudgement(examples: Example[]): JudgementModel {
  const known = examples.flatMap((example) => (example.features ? [{ ...example, features: example.features }] : []));
  const size = known[0]?.features.length ?? 0;
  const scales = Array.from(
    { length: size },
    (_, at) => Math.max(...known.map(({ features }) => features[at] ?? 0)) || 1,
  );
  const rows = known.map((example) => ({
    inputs: [1, ...example.features.map((value, at) => value / (scales[at] ?? 1))],
    target: example.hasAnswer ? 1 : 0,
    weight: weightOf(example),
  }));
  const total = rows.reduce((sum, { weight }) => sum + weight, 0);
  let scaled: number[] = Array.from({ length: size + 1 }, () => 0);
  for (let step = 0; step < STEPS; step++) {
    const slope = scaled.map((value, at) => (at === 0 ? 0 : DECAY * value));
    for (const { inputs, target, weight } of rows) {
      const error = (1 / (1 + Math.exp(-dot(inputs, scaled))) - target) * (weight / total);
      inputs.forEach((input, at) => {
        slope[at] = (slope[at] ?? 0) + error * input;
      });
    }
    scaled = scaled.map((value, at) => value - RATE * (slope[at] ?? 0) * 4);
  }
  const [bias = 0, ...others] = scaled;
  const model = { bias, weights: others.map((value, at) => value / (scales[at] ?? 1)), threshold: 0 };
  const values = known.flatMap(({ hasAnswer, features }) => (hasAnswer ? [predict(model, features)] : []));
  const threshold = values.sort((a, b) => a - b)[Math.floor(values.length * ACCEPTED_DOUBT)] ?? 0;
  return rounded({ ...model, threshold });
}

const dot = (a: number[], b: number[]): number => a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);
const predict = ({ bias, weights }: JudgementModel, features: number[]): number => bias + dot(features, weights);
const round = (value: number): number => Number(value.toFixed(3));
const rounded = ({ bias, weights, threshold }: JudgementModel): JudgementModel => ({
  bias: round(bias),
  weights: weights.map(round),
  threshold: round(threshold),
});

/** How often a model doubts an answer, and is sure of an answer that does not exist. */
export type JudgementErrors = { doubted: number; answerable: number; overconfident: number; unanswerable: number };

/** Counts the errors of a model. Queries whose answers were taken out do not count. */
export function judgementErrors(model: JudgementModel, examples: Example[]): JudgementErrors {
  const real = examples.filter(({ isTakenOut }) => !isTakenOut);
  const isSure = ({ features }: Example) => features !== undefined && predict(model, features) >= model.threshold;
  const [answerable, unanswerable] = [
    real.filter(({ hasAnswer }) => hasAnswer),
    real.filter(({ hasAnswer }) => !hasAnswer),
  ];
  return {
    doubted: answerable.filter((example) => !isSure(example)).length,
    answerable: answerable.length,
    overconfident: unanswerable.filter(isSure).length,
    unanswerable: unanswerable.length,
  };
}
