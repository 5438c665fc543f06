import { readFileSync } from 'node:fs';
import type { Page } from 'playwright/test';
import { parse } from 'yaml';
import { askIndex, openBuiltIndex } from '../../scripts/search-eval/ask-index.ts';
import { askSite } from '../../scripts/search-eval/ask-site.ts';
import { type JudgedQuery, measureByKind, type Outcome } from '../../scripts/search-eval/measures.ts';
import type { Literals, Term } from '../../src/model/data-files.ts';
import type { SearchIndex } from '../../src/search/engine/answer-query.ts';
import { isLowWeightWord, isStopWord } from '../../src/search/engine/stop-words.ts';
import { readText } from '../../src/search/engine/tokenize.ts';
import { idf } from '../../src/search/engine/vocabulary.ts';
import type { SearchAnswer } from '../../src/search/search-types.ts';
import { expect, test } from './fixtures.ts';

/**
 * The lowest accepted quality for each file of judged queries: slightly below the measured quality.
 */
const thresholds = [
  { file: 'dev.json', first: 0.97, firstOfKind: 0.9, firstThree: 0.99, doubted: 1, overconfident: 0 },
  { file: 'held-out.json', first: 0.98, firstOfKind: 0.95, firstThree: 0.99, doubted: 4, overconfident: 3 },
  { file: 'fresh-a.json', first: 0.97, firstOfKind: 0.93, firstThree: 0.99, doubted: 7, overconfident: 1 },
  { file: 'fresh-b.json', first: 0.94, firstOfKind: 0.87, firstThree: 0.98, doubted: 3, overconfident: 5 },
  { file: 'fresh-c.json', first: 0.95, firstOfKind: 0.88, firstThree: 0.98, doubted: 10, overconfident: 1 },
  { file: 'fresh-d.json', first: 0.94, firstOfKind: 0.86, firstThree: 0.98, doubted: 6, overconfident: 3 },
  { file: 'blind-0.json', first: 0.94, firstOfKind: 0.7, firstThree: 0.99, doubted: 5, overconfident: 0 },
  { file: 'blind-1.json', first: 0.93, firstOfKind: 0.85, firstThree: 0.98, doubted: 7, overconfident: 5 },
  { file: 'strangers-1.json', first: 0.95, firstOfKind: 0.95, firstThree: 0.97, doubted: 1, overconfident: 0 },
];

const readData = <T>(path: string): T =>
  (path.endsWith('.json') ? JSON.parse(readFileSync(path, 'utf8')) : parse(readFileSync(path, 'utf8'))) as T;

test.beforeEach(async ({ page }) => {
  await page.goto('search/');
});

async function searchAll(page: Page, dir: string, queries: string[]): Promise<Map<string, SearchAnswer>> {
  const answers = await askSite(
    page,
    dir,
    queries.map((query) => ({ query, limit: 10 })),
  );
  return new Map(answers.map((answer, index) => [queries[index] ?? '', answer]));
}

for (const threshold of thresholds) {
  test(`the search quality for the judged queries of ${threshold.file} reaches its thresholds`, async ({
    page,
    site,
    catalog,
  }) => {
    const queries = readData<JudgedQuery[]>(`tests/search/${threshold.file}`);
    const numbersBySlug = new Map(catalog.map(({ slug, number }) => [slug, number]));
    const answers = await searchAll(
      page,
      site.dir,
      queries.map(({ query }) => query),
    );
    const outcomeOf = (query: string): Outcome => {
      const answer = answers.get(query);
      return {
        ranked: answer?.results.map(({ slug }) => numbersBySlug.get(slug) ?? 0) ?? [],
        confident: answer?.confident ?? false,
      };
    };
    const [overall, ...kinds] = measureByKind(queries, outcomeOf);
    expect(overall?.[1].first).toBeGreaterThanOrEqual(threshold.first);
    expect(overall?.[1].firstThree).toBeGreaterThanOrEqual(threshold.firstThree);
    expect(overall?.[1].nothing).toBe(0);
    expect(overall?.[1].doubted).toBeLessThanOrEqual(threshold.doubted);
    expect(overall?.[1].overconfident).toBeLessThanOrEqual(threshold.overconfident);
    expect(kinds.filter(([, { first }]) => first < threshold.firstOfKind).map(([kind]) => kind)).toEqual([]);
  });
}

test('a search for a full title lists its question first', async ({ page, site, catalog }) => {
  const answers = await searchAll(
    page,
    site.dir,
    catalog.map(({ title }) => title),
  );
  const misses = catalog.filter(({ title, slug }) => {
    const sameTitleCount = catalog.filter((other) => other.title === title).length;
    return !answers
      .get(title)
      ?.results.slice(0, sameTitleCount)
      .some((result) => result.slug === slug);
  });
  expect(misses.map(({ title }) => title)).toEqual([]);
});

test('a search for a term or its other name lists the question among the first three', async ({ page, site }) => {
  const names = readData<Term[]>('content/terms.yaml').flatMap(({ term, question, names = [] }) =>
    [term, ...names].map((name) => ({ name, question })),
  );
  const answers = await searchAll(
    page,
    site.dir,
    names.map(({ name }) => name),
  );
  const misses = names.filter(
    ({ name, question }) =>
      !answers
        .get(name)
        ?.results.slice(0, 3)
        .some(({ slug }) => slug === question),
  );
  expect(misses.map(({ name }) => name)).toEqual([]);
});

test('the first result of a search for a literal contains the literal', async ({ page, site, catalog }) => {
  const { everywhere, questions } = readData<Literals>('content/literals.yaml');
  const literals = [everywhere, ...Object.values(questions)]
    .flatMap((byLanguage) => Object.values(byLanguage).flat())
    .flatMap((literal) => (typeof literal === 'string' ? literal : literal.mark))
    // A letter alone says too little.
    .filter((literal) => literal.length > 1);
  const answers = await searchAll(page, site.dir, literals);
  const misses = literals.filter((literal) => {
    const first = catalog.find(({ slug }) => slug === answers.get(literal)?.results[0]?.slug);
    return !first || !`${first.title} ${first.answer}`.includes(literal);
  });
  expect(misses).toEqual([]);
});

/** The content words of a text, the rarest first. */
const contentWords = ({ vocabulary }: SearchIndex, text: string): string[] =>
  readText(text)
    .words.map(({ joined }) => joined)
    .filter((word) => word.length > 2 && !isStopWord(word) && !isLowWeightWord(word))
    .toSorted((a, b) => idf(vocabulary, b) - idf(vocabulary, a));

test('editor’s notes and sources are found by their words', async ({ site }) => {
  const index = await openBuiltIndex(site.dir);
  const found = { note: [] as boolean[], sources: [] as boolean[] };
  for (const { page, from, text } of await index.notes()) {
    const { title, slug } = await index.page(page);
    const [subject = ''] = contentWords(index, title);
    const queries =
      from === 'note' ? [[subject, ...contentWords(index, text).slice(0, 2)].join(' ')] : text.split('; ');
    const answers = await askIndex(
      index,
      queries.map((query) => ({ query, limit: 3 })),
    );
    found[from].push(...answers.map(({ results }) => results.some((result) => result.slug === slug)));
  }
  const share = (all: boolean[]) => all.filter(Boolean).length / all.length;
  expect(found.note.length).toBeGreaterThan(60);
  expect(share(found.note)).toBeGreaterThan(0.9);
  // Other questions cite the same sources, or are about them.
  expect(found.sources.length).toBeGreaterThan(280);
  expect(share(found.sources)).toBeGreaterThan(0.85);
});

test('no file of the search is fetched before the visitor opens the search', async ({ page }) => {
  // `beforeEach` opened the search page, which does fetch the search files.
  await page.waitForLoadState('networkidle');
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.goto('questions/');
  await page.waitForLoadState('networkidle');
  expect(requests.filter((url) => /pagefind|search-engine/.test(url))).toEqual([]);
});
