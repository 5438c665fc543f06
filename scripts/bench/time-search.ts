import type { Browser, Page } from 'playwright';
import { percentile } from './tables.ts';
import { bodiesUntilPages, totalBytes } from './transferred-bytes.ts';

/** Milliseconds and bytes of the search in the dialog. */
type SearchTimes = {
  /** From the key that opens the dialog, the query typed at once, to the results painted; the middle of the runs. */
  coldMiddle: number;
  /** What the first results waited for, compressed, without header lines. */
  coldBytes: number;
  coldRequests: number;
  /**
   * From a key to its results painted, the processor slowed four times, everything loaded and other queries typed before: the middle and the
   * 95th percentile.
   */
  warmMiddle: number;
  warmHigh: number;
  keys: number;
};

const COLD_RUNS = 7;
const SLOWDOWN = 4;

/** What is typed, and what was typed before, until it counts as warm. */
type Typed = { queries: string[]; earlier: string[] };

/** Measure the search of a served site with these queries. */
export async function timeSearch(browser: Browser, url: string, { queries, earlier }: Typed): Promise<SearchTimes> {
  const cold = [];
  for (let run = 0; run < COLD_RUNS; run++)
    cold.push(await timeCold(browser, url, queries[run % queries.length] ?? ''));
  const warm = await timeWarm(browser, url, { queries, earlier });
  return {
    coldMiddle: percentile(
      cold.map(({ time }) => time),
      0.5,
    ),
    coldBytes: Math.max(...cold.map(({ bytes }) => bytes)),
    coldRequests: Math.max(...cold.map(({ requests }) => requests)),
    warmMiddle: percentile(warm, 0.5),
    warmHigh: percentile(warm, 0.95),
    keys: warm.length,
  };
}

async function timeCold(browser: Browser, url: string, query: string) {
  const page = await browser.newPage(alone);
  try {
    await page.goto(url, { waitUntil: 'networkidle' });
    await page.evaluate(() => performance.clearResourceTimings());
    await page.evaluate(watchResults);
    await page.keyboard.press('Control+k');
    await page.keyboard.insertText(query);
    const time = await page.evaluate(() => window.painted());
    const bodies = await page.evaluate(bodiesUntilPages);
    return { time, bytes: totalBytes(bodies), requests: bodies.length };
  } finally {
    await page.close();
  }
}

async function timeWarm(browser: Browser, url: string, { queries, earlier }: Typed): Promise<number[]> {
  const page = await browser.newPage(alone);
  try {
    await page.goto(url);
    // Where all questions also lie in one file, it comes a moment after the first results.
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
    /** Milliseconds from the first key to the painting of the results that follow. */
    painted: () => Promise<number>;
  }
}

/** Runs in the browser: note the first key or input from now on, and when the results that follow are painted. */
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

/** A page is measured alone: the service worker would fetch the whole site beside it, once for each new browser context. */
const alone = { serviceWorkers: 'block' } as const;
