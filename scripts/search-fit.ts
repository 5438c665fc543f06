/**
 * Fits the model that judges answers, with all judged queries in tests/search: `npm run search:fit`.
 * Uses the index of the built site in OUT_DIR. First prints the errors on each file with the model
 * of the others; then writes src/search/engine/judgement-model.json.
 */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { settingsFrom } from './build/settings.ts';
import { openBuiltIndex } from './search-eval/ask-index.ts';
import {
  type Example,
  examplesOf,
  fitJudgement,
  type JudgementErrors,
  judgementErrors,
} from './search-eval/fit-judgement.ts';
import type { JudgedQuery } from './search-eval/measures.ts';
import { readCatalog } from './serve/read-catalog.ts';

const MODEL_FILE = 'src/search/engine/judgement-model.json';
const { outDir } = settingsFrom(process.env);
const index = await openBuiltIndex(outDir);
const numbers = new Map(readCatalog(outDir).map(({ slug, number }) => [slug, number]));
const pages = await Promise.all(
  [...index.topics.keys()].map(async (id) => ({ id, slug: (await index.page(id)).slug })),
);
const idOf = new Map(pages.map(({ id, slug }) => [numbers.get(slug), id]));

const examples: Example[] = [];
for (const file of globSync('tests/search/*.json').sort()) {
  for (const { query, relevant } of JSON.parse(readFileSync(file, 'utf8')) as JudgedQuery[]) {
    const answeredBy = Object.keys(relevant).flatMap((number) => idOf.get(Number(number)) ?? []);
    examples.push(...(await examplesOf(basename(file, '.json'), { query, answeredBy }, index)));
  }
}

const percent = (part: number, whole: number): string => (whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)} %`);
const line = (name: string, { doubted, answerable, overconfident, unanswerable }: JudgementErrors): string =>
  `${name.padEnd(14)} doubts ${doubted} of ${answerable} (${percent(doubted, answerable)}), sure of ${overconfident} of ${unanswerable} without an answer (${percent(overconfident, unanswerable)})`;
const sumOf = (all: JudgementErrors[], key: keyof JudgementErrors): number =>
  all.reduce((sum, errors) => sum + errors[key], 0);

const leftOut = Object.entries(Object.groupBy(examples, ({ set }) => set)).map(([set, own = []]) => {
  const errors = judgementErrors(fitJudgement(examples.filter((example) => example.set !== set)), own);
  console.log(line(set, errors));
  return errors;
});
console.log(
  line('all, left out', {
    doubted: sumOf(leftOut, 'doubted'),
    answerable: sumOf(leftOut, 'answerable'),
    overconfident: sumOf(leftOut, 'overconfident'),
    unanswerable: sumOf(leftOut, 'unanswerable'),
  }),
);
const model = fitJudgement(examples);
writeFileSync(MODEL_FILE, `${JSON.stringify(model, null, 2)}\n`);
console.log(line('all, fitted', judgementErrors(model, examples)));
console.log(`${MODEL_FILE}: ${JSON.stringify(model)}`);
