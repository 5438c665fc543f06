import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { buildSite } from '../../scripts/build/build-site.ts';
import { askSite } from '../../scripts/search-eval/ask-site.ts';
import { readCatalog } from '../../scripts/serve/read-catalog.ts';
import { type Served, serve } from '../../scripts/serve/serve.ts';
import { expect, test } from './fixtures.ts';

const folder = resolve('.cache/test/languages');
const contentDir = resolve(folder, 'content');
const outDir = resolve(folder, 'dist');
const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });
let server: Served;

/** Ten questions each in Chinese, Japanese, Thai, Russian, Arabic and Vietnamese, in one site. */
test.describe.configure({ mode: 'default' });

test.beforeAll(async () => {
  test.setTimeout(180_000);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(contentDir, { recursive: true });
  copyFileSync('tests/fixtures/languages/seed.txt', resolve(contentDir, 'seed.txt'));
  writeFileSync(resolve(contentDir, 'site.yaml'), 'name: 问答\nlanguage: zh-Hans\n');
  expect(await buildSite({ contentDir, outDir, siteUrl: 'https://answers.example', basePath: '/' })).toBe(true);
  server = await serve({ dir: outDir, base: '/' });
});

test.afterAll(() => server?.close());

/** The longest word of a text: people search for what is particular. */
const longestWord = (text: string): string =>
  Array.from(segmenter.segment(text), ({ segment, isWordLike }) => (isWordLike ? segment : ''))
    .toSorted((a, b) => b.length - a.length)
    .at(0) ?? '';

test('every question is found by a word of its title and by a word of its answer', async ({ page }) => {
  const catalog = readCatalog(outDir);
  expect(catalog).toHaveLength(60);
  await page.goto(`${server.url}search/`);
  const words = catalog.flatMap(({ slug, title, answer }) =>
    [title, answer].map((text) => ({ slug, query: longestWord(text) })),
  );
  const answers = await askSite(
    page,
    outDir,
    words.map(({ query }) => ({ query, limit: 10 })),
  );
  const missed = words.filter(({ slug }, index) => !answers[index]?.results.some((result) => result.slug === slug));
  expect(missed.map(({ query }) => query)).toEqual([]);
});

test('a word inside of a sentence without spaces is found and marked', async ({ page }) => {
  await page.goto(`${server.url}search/?q=作用域`);
  const first = page.locator('search-results ol a').first();
  await expect(first).toContainText('什么是作用域？');
  await expect(first.locator('mark').first()).toHaveText(/作用/);
});

test('a page has the language of the site, and each block its own direction', async ({ page }) => {
  await page.goto(`${server.url}questions/question-41/`);
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans');
  const paragraph = page.locator('[data-answer] p').first();
  await expect(paragraph).toHaveCSS('unicode-bidi', 'plaintext');
  await paragraph.evaluate((element) =>
    element.parentElement?.append(Object.assign(document.createElement('p'), { textContent: 'English.' })),
  );
  const starts = await page.locator('[data-answer] p').evaluateAll((all) =>
    all.map((element) => {
      const range = document.createRange();
      range.selectNodeContents(element);
      const [text, box] = [range.getBoundingClientRect(), element.getBoundingClientRect()];
      return text.left - box.left < box.right - text.right ? 'left' : 'right';
    }),
  );
  expect([starts[0], starts.at(-1)]).toEqual(['right', 'left']);
});
