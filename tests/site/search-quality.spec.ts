import { readFileSync } from 'node:fs';
import type { Page } from 'playwright/test';
import { parse } from 'yaml';
import { askSite } from '../../scripts/search-eval/ask-site.ts';
import { type JudgedQuery, measureByKind, type Outcome } from '../../scripts/search-eval/measures.ts';
import type { Literals, Term } from '../../src/model/data-files.ts';
import type { SearchAnswer } from '../../src/search/search-types.ts';
import { expect, test } from './fixtures.ts';

/** Below these the search has become worse; they stand a little under what it reached. */
const floors = [
  { file: 'dev.json', first: 0.97, firstOfKind: 0.9, firstThree: 0.99, doubted: 2, overconfident: 0 },
  { file: 'held-out.json', first: 0.95, firstOfKind: 0.9, firstThree: 0.98, doubted: 3, overconfident: 4 },
  { file: 'fresh-a.json', first: 0.96, firstOfKind: 0.93, firstThree: 0.98, doubted: 7, overconfident: 2 },
  { file: 'fresh-b.json', first: 0.94, firstOfKind: 0.87, firstThree: 0.99, doubted: 5, overconfident: 6 },
  { file: 'fresh-c.json', first: 0.95, firstOfKind: 0.88, firstThree: 0.98, doubted: 10, overconfident: 2 },
  { file: 'fresh-d.json', first: 0.94, firstOfKind: 0.86, firstThree: 0.98, doubted: 10, overconfident: 2 },
];

const read = <T>(path: string): T =>
  (path.endsWith('.json') ? JSON.parse(readFileSync(path, 'utf8')) : parse(readFileSync(path, 'utf8'))) as T;

test.beforeEach(async ({ page }) => {
  await page.goto('search/');
});

async function askEach(page: Page, dir: string, queries: string[]): Promise<Map<string, SearchAnswer>> {
  const answers = await askSite(
    page,
    dir,
    queries.map((query) => ({ query, limit: 10 })),
  );
  return new Map(answers.map((answer, index) => [queries[index] ?? '', answer]));
}

for (const floor of floors) {
  test(`answers the judged queries of ${floor.file}`, async ({ page, site, catalog }) => {
    const queries = read<JudgedQuery[]>(`tests/search/${floor.file}`);
    const numbers = new Map(catalog.map(({ slug, number }) => [slug, number]));
    const answers = await askEach(
      page,
      site.dir,
      queries.map(({ query }) => query),
    );
    const outcomeOf = (query: string): Outcome => {
      const answer = answers.get(query);
      return {
        ranked: answer?.results.map(({ slug }) => numbers.get(slug) ?? 0) ?? [],
        confident: answer?.confident ?? false,
      };
    };
    const [overall, ...kinds] = measureByKind(queries, outcomeOf);
    expect(overall?.[1].first).toBeGreaterThanOrEqual(floor.first);
    expect(overall?.[1].firstThree).toBeGreaterThanOrEqual(floor.firstThree);
    expect(overall?.[1].nothing).toBe(0);
    expect(overall?.[1].doubted).toBeLessThanOrEqual(floor.doubted);
    expect(overall?.[1].overconfident).toBeLessThanOrEqual(floor.overconfident);
    expect(kinds.filter(([, { first }]) => first < floor.firstOfKind).map(([kind]) => kind)).toEqual([]);
  });
}

test('a title typed in full finds its question first', async ({ page, site, catalog }) => {
  const answers = await askEach(
    page,
    site.dir,
    catalog.map(({ title }) => title),
  );
  const lost = catalog.filter(({ title, slug }) => {
    const namesakes = catalog.filter((other) => other.title === title).length;
    return !answers
      .get(title)
      ?.results.slice(0, namesakes)
      .some((result) => result.slug === slug);
  });
  expect(lost.map(({ title }) => title)).toEqual([]);
});

test('a term and its other names find their question in the first three', async ({ page, site }) => {
  const names = read<Term[]>('content/terms.yaml').flatMap(({ term, question, names = [] }) =>
    [term, ...names].map((name) => ({ name, question })),
  );
  const answers = await askEach(
    page,
    site.dir,
    names.map(({ name }) => name),
  );
  const lost = names.filter(
    ({ name, question }) =>
      !answers
        .get(name)
        ?.results.slice(0, 3)
        .some(({ slug }) => slug === question),
  );
  expect(lost.map(({ name }) => name)).toEqual([]);
});

test('a literal finds a question that contains it first', async ({ page, site, catalog }) => {
  const { everywhere, questions } = read<Literals>('content/literals.yaml');
  const literals = [everywhere, ...Object.values(questions)].flatMap((byLanguage) => Object.values(byLanguage).flat());
  const answers = await askEach(page, site.dir, literals);
  const lost = literals.filter((literal) => {
    const first = catalog.find(({ slug }) => slug === answers.get(literal)?.results[0]?.slug);
    return !first || !`${first.title} ${first.answer}`.includes(literal);
  });
  expect(lost).toEqual([]);
});

test('nothing of the search is fetched before somebody means to search', async ({ page }) => {
  // The search page is one that is searched.
  await page.waitForLoadState('networkidle');
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(request.url()));
  await page.goto('questions/');
  await page.waitForLoadState('networkidle');
  expect(fetched.filter((url) => /pagefind|search-engine/.test(url))).toEqual([]);
});
