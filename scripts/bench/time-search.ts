import type { Browser, Page } from 'playwright';
import { percentile } from './tables.ts';
import { filesUntilResults, totalBytes } from './transferred-bytes.ts';

/** Times of the search dialog in milliseconds, and transferred bytes. */
type SearchTimes = {
  /**
   * On a slow phone, from the key that opens the dialog until the results are painted. The whole
   * query is inserted right after the key. Median.
   */
  coldMedian: number;
  /** Compressed bytes until the first results, without headers. */
  coldBytes: number;
  coldRequests: number;
  /**
   * From a key until its results are painted, with a processor slowed down four times and all files
   * loaded: median and 95th percentile.
   */
  warmMedian: number;
  warmP95: number;
  keys: number;
};

const COLD_RUNS = 7;
const SLOWDOWN = 4;
/** A round trip of 150 ms and 1.6 Mbit/s: "Slow 4G" of the developer tools. */
const slowNetwork = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };

/** The queries to type, and those to type first until the search is warm. */
type QueryLists = { queries: string[]; earlier: string[] };

/** Measures the search of a served site with these queries. */
export async function timeSearch(
  browser: Browser,
  url: string,
  { queries, earlier }: QueryLists,
): Promise<SearchTimes> {
  const cold = [];
  for (let run = 0; run < COLD_RUNS; run++)
    cold.push(await timeCold(browser, url, queries[run % queries.length] ?? ''));
  const warm = await timeWarm(browser, url, { queries, earlier });
  return {
    coldMedian: percentile(
      cold.map(({ time }) => time),
      0.5,
    ),
    coldBytes: Math.max(...cold.map(({ bytes }) => bytes)),
    coldRequests: Math.max(...cold.map(({ requests }) => requests)),
    warmMedian: percentile(warm, 0.5),
    warmP95: percentile(warm, 0.95),
    keys: warm.length,
  };
}

async function timeCold(browser: Browser, url: string, query: string) {
  const page = await browser.newPage(withoutServiceWorker);
  try {
    await page.goto(url, { waitUntil: 'networkidle' });
    const session = await page.context().newCDPSession(page);
    await session.send('Network.emulateNetworkConditions', slowNetwork);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
    await page.evaluate(() => performance.clearResourceTimings());
    await page.evaluate(watchResults);
    await page.keyboard.press('Control+k');
    await page.keyboard.insertText(query);
    const time = await page.evaluate(() => window.painted());
    const bodies = await page.evaluate(filesUntilResults);
    return { time, bytes: totalBytes(bodies), requests: bodies.length };
  } finally {
    await page.close();
  }
}

async function timeWarm(browser: Browser, url: string, { queries, earlier }: QueryLists): Promise<number[]> {
  const page = await browser.newPage(withoutServiceWorker);
  try {
    await page.goto(url);
    // A small site has one file with all questions. It is loaded shortly after the first results.
    const inOne = new URL('pagefind/pages.json', url).href;
    const allLoaded = (await page.request.head(inOne)).ok() ? page.waitForResponse(inOne) : undefined;
    await page.keyboard.press('Control+k');
    for (const query of earlier) await timeKeys(page, query);
    await (await allLoaded)?.finished();
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
    const times: number[] = [];
    for (const query of queries) times.push(...(await timeKeys(page, query)));
    return times;
  } finally {
    await page.close();
  }
}

async function timeKeys(page: Page, query: string): Promise<number[]> {
  const times: number[] = [];
  await page.keyboard.press('Control+a');
  for (const letter of query) {
    await page.evaluate(watchResults);
    await page.keyboard.insertText(letter);
    times.push(await page.evaluate(() => window.painted()));
  }
  return times;
}

declare global {
  interface Window {
    /** Resolves with the milliseconds from the first key until the results are painted. */
    painted: () => Promise<number>;
  }
}

/** Runs in the browser: notes the next key or input, and when its results are painted. */
function watchResults(): void {
  let begin: number | undefined;
  let end: number | undefined;
  const start = (event: Event) => {
    begin ??= event.timeStamp;
  };
  for (const type of ['keydown', 'input']) addEventListener(type, start, { capture: true });
  const painted = (event: Event) => {
    if (event instanceof CustomEvent && event.detail)
      requestAnimationFrame(() => setTimeout(() => (end ??= performance.now())));
  };
  addEventListener('search-shown', painted, { capture: true });
  window.painted = async () => {
    while (end === undefined) await new Promise(requestAnimationFrame);
    for (const type of ['keydown', 'input']) removeEventListener(type, start, { capture: true });
    removeEventListener('search-shown', painted, { capture: true });
    return end - (begin ?? 0);
  };
}

/**
 * Options of a browser context without the service worker, which would fetch the whole site during
 * a measurement.
 */
const withoutServiceWorker = { serviceWorkers: 'block' } as const;
