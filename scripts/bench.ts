/** How heavy the pages of the built site in OUT_DIR are and how fast its search is: `npm run bench`. The tables also go to `.cache/bench.md`. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { openBrowser } from './bench/open-browser.ts';
import { timeSearch } from './bench/time-search.ts';
import { weighPages } from './bench/weigh-pages.ts';
import type { JudgedQuery } from './search/measures.ts';
import { exitOnSignal } from './shell/exit-on-signal.ts';
import { serve } from './shell/serve.ts';
import { settingsFrom } from './shell/settings.ts';

exitOnSignal();
const FILE = '.cache/bench.md';
const { outDir, basePath } = settingsFrom(process.env);
const judged = JSON.parse(readFileSync('tests/search/dev.json', 'utf8')) as JudgedQuery[];
/** Every seventh of the judged queries: of each kind some. */
const queries = judged.map(({ query }) => query).filter((_, index) => index % 7 === 0);

const row = (...cells: (string | number)[]): string => `| ${cells.join(' | ')} |`;
const table = (heads: string[], rows: string[]): string =>
  [row(...heads), row(...heads.map(() => '---')), ...rows].join('\n');

const pages = table(
  ['page', 'number', 'middle, bytes (brotli)', 'largest', 'which'],
  weighPages(outDir).map(({ kind, pages, middle, largest, largestPage }) =>
    row(kind, pages, middle, largest, largestPage),
  ),
);

const served = await serve({ dir: outDir, base: basePath });
const browser = await openBrowser();
try {
  const times = await timeSearch(browser, `${served.url}questions/`, queries);
  const search = table(
    ['search', 'measured'],
    [
      row('cold: key that opens to results painted, middle of 7', `${times.coldMiddle.toFixed(0)} ms`),
      row('cold: bytes until then, at most', `${times.coldBytes} in ${times.coldRequests} requests`),
      row(
        `warm: key to results painted, processor slowed 4 times, 95th percentile of ${times.keys}`,
        `${times.warmHigh.toFixed(0)} ms`,
      ),
    ],
  );
  mkdirSync('.cache', { recursive: true });
  writeFileSync(FILE, `${pages}\n\n${search}\n`);
  console.log(`${pages}\n\n${search}\n\nAlso in ${FILE}`);
} finally {
  await browser.close();
  await served.close();
}
