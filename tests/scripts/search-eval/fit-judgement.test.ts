import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Example, fitJudgement, judgementErrors } from '../../../scripts/search-eval/fit-judgement.ts';

const example = (hasAnswer: boolean, features: number[] | undefined): Example => ({
  set: 'a',
  hasAnswer,
  isTakenOut: false,
  features,
});

/** Queries with an answer have much evidence and miss little. */
const examples = Array.from({ length: 100 }, (_, index) => [
  example(true, [3 + (index % 10) / 10, 0.1]),
  example(false, [1 + (index % 10) / 10, 0.8]),
]).flat();

test('the model separates queries with an answer from others', () => {
  const model = fitJudgement(examples);
  assert.ok((model.weights[0] ?? 0) > 0 && (model.weights[1] ?? 0) < 0, JSON.stringify(model));
  const { overconfident, unanswerable, doubted, answerable } = judgementErrors(model, examples);
  assert.deepEqual([overconfident, unanswerable, answerable], [0, 100, 100]);
  assert.ok(doubted <= 3, `${doubted} of 100 doubted`);
});

test('equal examples give the same model', () => assert.deepEqual(fitJudgement(examples), fitJudgement(examples)));

test('a query that finds nothing is doubted, and examples with questions taken out do not count', () => {
  const model = { bias: 0, weights: [1], threshold: 2 };
  const taken = { ...example(false, [5]), isTakenOut: true };
  assert.deepEqual(judgementErrors(model, [example(true, undefined), example(false, [3]), taken]), {
    doubted: 1,
    answerable: 1,
    overconfident: 1,
    unanswerable: 1,
  });
});
