/**
 * Measures what the site costs: builds, bytes of pages, speed of the search and of navigation.
 * `npm run bench` uses the real seed, `npm run bench -- --questions 11100` a generated one of that
 * size. `--built` measures the last build again. The tables also go to `.cache/bench.md`.
 */
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { writeBenchContent, writeEmptySite } from './bench/bench-content.ts';
import { launchPuppeteer, openBrowser } from './bench/browsers.ts';
import { buildTable, table } from './bench/tables.ts';
import { timeBuilds } from './bench/time-builds.ts';
import { timeNavigation } from './bench/time-navigation.ts';
import { timeSearch } from './bench/time-search.ts';
import { weighPages } from './bench/weigh-pages.ts';
import { exitOnSignal, runProcess } from './build/run-process.ts';
import { type Settings, settingsFrom } from './build/settings.ts';
import type { JudgedQuery } from './search-eval/measures.ts';
import { readCatalog } from './serve/read-catalog.ts';
import { serve } from './serve/serve.ts';

exitOnSignal();
const FILE = '.cache/bench.md';
/** Smaller sites are built three times; the tables have the median. */
const MOST_REPEATED = 2_000;
const { values: options } = parseArgs({
  options: { questions: { type: 'string' }, built: { type: 'boolean', default: false } },
});
const dir = `.cache/bench/${options.questions ?? 'real'}`;
const { contentDir } = settingsFrom(process.env);
const settings: Settings = { ...settingsFrom({}), contentDir: `${dir}/content`, outDir: `${dir}/dist` };
if (options.built && !existsSync(settings.outDir)) {
  console.error(`There is no ${settings.outDir} to measure: run the same without --built once.`);
  process.exit(1);
}
mkdirSync('.cache', { recursive: true });
writeFileSync(FILE, '');
for (const bench of options.built ? [benchPages, benchBrowser] : [benchBuilds, benchPages, benchBrowser]) {
  const lines = await bench();
  console.log(`\n${lines}`);
  appendFileSync(FILE, `${lines}\n\n`);
}
console.log(`\nAlso in ${FILE}`);

async function benchBuilds(): Promise<string> {
  writeBenchContent(contentDir, settings.contentDir, options.questions ? Number(options.questions) : undefined);
  const env = { CONTENT_DIR: settings.contentDir };
  const { code, output } = await runProcess(process.execPath, ['scripts/content.ts'], { env, quiet: true });
  if (code !== 0) throw new Error(`No content was made of the generated seed:\n${output}`);
  const rounds = Number(options.questions ?? 0) <= MOST_REPEATED ? 3 : 1;
  return buildTable(await timeBuilds(settings, rounds));
}

function benchPages(): string {
  const weights = weighPages(settings.outDir);
  return table(
    ['page', 'number', 'median, bytes (Brotli)', 'largest', 'which'],
    weights.map(({ kind, pages, median, largest, largestPage }) => [kind, pages, median, largest, largestPage]),
  );
}

async function benchBrowser(): Promise<string> {
  const judged = JSON.parse(readFileSync('tests/search/dev.json', 'utf8')) as JudgedQuery[];
  /** Every seventh judged query, so that each kind has some. */
  const queriesFrom = (first: number) => judged.map(({ query }) => query).filter((_, index) => index % 7 === first);
  const asked = { queries: queriesFrom(0), earlier: queriesFrom(1) };
  const served = await serve({ dir: settings.outDir, base: settings.basePath });
  const emptyDir = `${dir}/empty`;
  writeEmptySite(emptyDir);
  const empty = await serve({ dir: emptyDir });
  const question = `${served.url}questions/${readCatalog(settings.outDir)[0]?.slug}/`;
  /** The links that a reader follows from page to page. */
  const links = ['a[rel="next"]', '.trail li:last-child a', 'ol.questions a', '.rows a'];
  try {
    const search = await within(await openBrowser(), (browser) => timeSearch(browser, served.url, asked));
    const [least, moving] = await within(await launchPuppeteer(), async (browser) => [
      await timeNavigation(browser, { url: `${empty.url}one/`, links: ['a'] }, 40),
      await timeNavigation(browser, { url: question, links }, 40),
    ]);
    return table(
      ['in the browser', 'median', '95th percentile'],
      [
        [
          `first search on a slow phone (round trip 150 ms, 1.6 Mbit/s, processor slowed 4 times): key that opens to results painted, after ${search.coldBytes} bytes in ${search.coldRequests} requests at most`,
          milliseconds(search.coldMedian),
          '',
        ],
        [
          `search, warm (other queries typed before), processor slowed 4 times: key to results painted, of ${search.keys}`,
          milliseconds(search.warmMedian),
          milliseconds(search.warmP95),
        ],
        [
          `moving on, rendered ahead, processor slowed 4 times: click to new page painted, of ${moving.clicks}`,
          milliseconds(moving.median),
          milliseconds(moving.p95),
        ],
        [
          `the same between pages with nothing but a link, of ${least.clicks}`,
          milliseconds(least.median),
          milliseconds(least.p95),
        ],
      ],
    );
  } finally {
    await Promise.all([served.close(), empty.close()]);
  }
}

function milliseconds(time: number): string {
  return `${time.toFixed(0)} ms`;
}

/** Closes the browser after the measurement: two browsers at once would slow each other down. */
async function within<B extends { close(): Promise<void> }, T>(
  browser: B,
  measure: (browser: B) => Promise<T>,
): Promise<T> {
  try {
    return await measure(browser);
  } finally {
    await browser.close();
  }
}
