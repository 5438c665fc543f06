import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { correctionsSchema } from '../../src/model/data-files.ts';
import { expect, test } from './fixtures.ts';

const corrections = correctionsSchema.parse(parse(readFileSync('content/corrections.yaml', 'utf8')));
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The seed read in the plainest way: an answer is what follows `Answer:` up to the line before the next one. */
function answersOfSeed(): string[] {
  const corrected = corrections.reduce(
    (seed, { find, replace }) => seed.replaceAll(find, () => replace),
    readFileSync('content/seed.txt', 'utf8'),
  );
  const [, ...parts] = corrected.split(/^Answer:/m);
  return parts.map((part, index) => (index < parts.length - 1 ? part.trimEnd().replace(/\n[^\n]*$/, '') : part));
}

const withoutFences = (answer: string): string => oneLine(answer.replace(/^```.*$/gm, ''));

test('each answer on its page has the words of the seed, character for character', async ({
  browser,
  baseURL,
  catalog,
}) => {
  const expected = answersOfSeed().map(withoutFences);
  expect(catalog).toHaveLength(expected.length);
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL && { baseURL }) });
  const page = await context.newPage();
  for (const { number, slug } of catalog) {
    await page.goto(`questions/${slug}/`);
    const answer = page.locator('[data-answer]');
    await expect(answer).toHaveCount(1);
    expect(oneLine((await answer.textContent()) ?? ''), slug).toBe(expected[number - 1]);
  }
  await context.close();
});

test('questions.json has every answer as plain text, in the order of the seed', async ({ request }) => {
  const records = await (await request.get('questions.json')).json();
  expect(records.map(({ answer }: { answer: string }) => oneLine(answer))).toEqual(answersOfSeed().map(withoutFences));
  expect(Object.keys(records[0])).toEqual(['id', 'number', 'slug', 'url', 'topic', 'title', 'answer']);
});
