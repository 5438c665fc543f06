import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeSeed, type SeedQuestionText } from '../../../scripts/bench/make-seed.ts';

const real: SeedQuestionText[] = [
  {
    title: 'What is a message queue?',
    answer: 'A queue stores messages until a consumer reads them. It decouples services that work at different speeds.',
  },
  {
    title: 'What is JWT?',
    answer: 'A signed token:\n```js\nsign(claims);\n```\nServers check its signature before they trust it.',
  },
];

test('the real questions come first, then generated ones with unique titles', () => {
  const seed = makeSeed(real, 40);
  assert.deepEqual(seed.slice(0, 2), real);
  assert.equal(seed.length, 40);
  assert.equal(new Set(seed.map(({ title }) => title)).size, 40);
});

test('the seed is the same in every run, and a longer one extends a shorter one', () => {
  assert.deepEqual(makeSeed(real, 20), makeSeed(real, 40).slice(0, 20));
});

test('a variation keeps the lines and code of its original but changes words', () => {
  const variations = makeSeed(real, 40).filter(({ answer }) => answer.includes('```'));
  for (const { answer } of variations) assert.match(answer, /^[^\n]+\n```js\nsign\(claims\);\n```\n[^\n]+$/);
  assert.ok(new Set(variations.map(({ answer }) => answer)).size > variations.length / 2);
});

test('the vocabulary grows, but more slowly than the number of questions', () => {
  const words = (count: number): number =>
    new Set(
      makeSeed(real, count).flatMap(({ title, answer }) => `${title} ${answer}`.toLowerCase().match(/\p{L}+/gu) ?? []),
    ).size;
  const [small, middle, large] = [words(20), words(200), words(2000)];
  assert.ok(middle > small * 2 && large > middle * 2, `${small}, ${middle}, ${large}`);
  assert.ok(large < middle * 9, `${small}, ${middle}, ${large}`);
});
