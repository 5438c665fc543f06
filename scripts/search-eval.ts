/**
 * Measures the search of the built site in OUT_DIR: `npm run search:eval [file]`. The default file
 * is tests/search/dev.json. `--without-aliases` removes the aliases from the index.
 */
import { readFileSync } from 'node:fs';
import { openBrowser } from './bench/browsers.ts';
import { exitOnSignal } from './build/run-process.ts';
import { settingsFrom } from './build/settings.ts';
import { askSite, withoutAliases } from './search-eval/ask-site.ts';
import type { JudgedQuery } from './search-eval/measures.ts';
import { report } from './search-eval/measures.ts';
import { readCatalog } from './serve/read-catalog.ts';
import { serve } from './serve/serve.ts';

exitOnSignal();
const args = process.argv.slice(2);
const file = args.find((argument) => !argument.startsWith('--')) ?? 'tests/search/dev.json';
const queries = JSON.parse(readFileSync(file, 'utf8')) as JudgedQuery[];
const { outDir, basePath } = settingsFrom(process.env);
const numbers = new Map(readCatalog(outDir).map(({ slug, number }) => [slug, number]));

const served = await serve({ dir: outDir, base: basePath });
const browser = await openBrowser();
try {
  const page = await browser.newPage();
  if (args.includes('--without-aliases')) await withoutAliases(page);
  await page.goto(`${served.url}search/`);
  const answers = await askSite(
    page,
    outDir,
    queries.map(({ query }) => ({ query, limit: 10 })),
  );
  const outcomes = new Map(
    answers.map(({ results, confident }, index) => [
      queries[index]?.query,
      { ranked: results.map(({ slug }) => numbers.get(slug) ?? 0), confident },
    ]),
  );
  console.log(report(queries, (query) => outcomes.get(query) ?? { ranked: [], confident: false }));
} finally {
  await browser.close();
  await served.close();
}
