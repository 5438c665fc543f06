/**
 * Measures the search of the built site in OUT_DIR: `npm run search:eval [file…]`, by default with all
 * files in tests/search. `--without-aliases` searches without the aliases.
 */
import { globSync, readFileSync } from 'node:fs';
import { settingsFrom } from './build/settings.ts';
import { askIndex, openBuiltIndex } from './search-eval/ask-index.ts';
import { type JudgedQuery, report } from './search-eval/measures.ts';
import { readCatalog } from './serve/read-catalog.ts';

const args = process.argv.slice(2);
const named = args.filter((argument) => !argument.startsWith('--'));
const { outDir } = settingsFrom(process.env);
const index = await openBuiltIndex(outDir);
if (args.includes('--without-aliases')) index.vocabulary.aliasesWith = () => [];
const numbers = new Map(readCatalog(outDir).map(({ slug, number }) => [slug, number]));

for (const file of named.length > 0 ? named : globSync('tests/search/*.json').sort()) {
  const queries = JSON.parse(readFileSync(file, 'utf8')) as JudgedQuery[];
  const answers = await askIndex(
    index,
    queries.map(({ query }) => ({ query, limit: 10 })),
  );
  const outcomes = new Map(
    answers.map(({ results, confident }, at) => [
      queries[at]?.query,
      { ranked: results.map(({ slug }) => numbers.get(slug) ?? 0), confident },
    ]),
  );
  console.log(`── ${file}`);
  console.log(`${report(queries, (query) => outcomes.get(query) ?? { ranked: [], confident: false })}\n`);
}
