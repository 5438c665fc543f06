import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { correctionsSchema } from '../../src/model/data-files.ts';
import { expect, test } from './fixtures.ts';
import { collapseWhitespace } from './served-html.ts';

const corrections = correctionsSchema.parse(parse(readFileSync('content/corrections.yaml', 'utf8')));

/**
 * The answers of the corrected seed, without the project's own parser.
 * An answer starts after `Answer:` and ends before the title of the next question.
 */
function seedAnswers(): string[] {
  const corrected = corrections.reduce(
    (seed, { find, replace }) => seed.replaceAll(find, () => replace),
    readFileSync('content/seed.txt', 'utf8'),
  );
  const [, ...sections] = corrected.split(/^Answer:/m);
  return sections.map((section, index) =>
    index < sections.length - 1 ? section.trimEnd().replace(/\n[^\n]*$/, '') : section,
  );
}

const withoutFences = (answer: string): string => collapseWhitespace(answer.replace(/^```.*$/gm, ''));

test('each question page shows the answer of the seed, character for character', async ({
  browser,
  baseURL,
  catalog,
}) => {
  const expected = seedAnswers().map(withoutFences);
  expect(catalog).toHaveLength(expected.length);
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL && { baseURL }) });
  const page = await context.newPage();
  for (const { number, slug } of catalog) {
    await page.goto(`questions/${slug}/`);
    const answer = page.locator('[data-answer]');
    await expect(answer).toHaveCount(1);
    expect(collapseWhitespace((await answer.textContent()) ?? ''), slug).toBe(expected[number - 1]);
  }
  await context.close();
});

test('questions.json has every answer as plain text, in the order of the seed', async ({ request }) => {
  const records = await (await request.get('questions.json')).json();
  expect(records.map(({ answer }: { answer: string }) => collapseWhitespace(answer))).toEqual(
    seedAnswers().map(withoutFences),
  );
  expect(Object.keys(records[0])).toEqual([
    'id',
    'number',
    'slug',
    'url',
    'topic',
    'title',
    'answer',
    'figure',
    'note',
    'checked',
    'sources',
  ]);
});
