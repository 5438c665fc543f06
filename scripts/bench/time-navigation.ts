import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, ElementHandle, Page } from 'puppeteer-core';
import { percentile } from './tables.ts';

/**
 * Milliseconds between the click on a link and the paint of its page, which was prerendered: median,
 * 95th percentile and number of clicks.
 */
export type NavigationTimes = { median: number; p95: number; clicks: number };

/** The first page, and selectors of the links to follow in turn. */
export type Route = { url: string; links: readonly string[] };

const SLOWDOWN = 4;
/** Time for which the pointer rests on a link. Browsers begin to prerender after 200 ms. */
const HOVER_MS = 1_000;

/**
 * Follows links from page to page with a warm cache. Both processes, that of the old page and that
 * of the prerendered page, are slowed down four times. Clicks on pages that were not ready do not
 * count.
 */
export async function timeNavigation(
  browser: Browser,
  { url, links }: Route,
  clicks: number,
): Promise<NavigationTimes> {
  const page = await browser.newPage();
  try {
    await page.goto(url);
    const times: number[] = [];
    // The first round fills the caches.
    for (let click = -links.length; click < clicks; click++) {
      const time = await timeClick(page, links.at(click % links.length) ?? '');
      if (click >= 0 && time !== undefined) times.push(time);
    }
    return { median: percentile(times, 0.5), p95: percentile(times, 0.95), clicks: times.length };
  } finally {
    await page.close();
  }
}

async function timeClick(page: Page, selector: string): Promise<number | undefined> {
  // Set again for each page: the throttling may end when the page before is closed.
  await page.emulateCPUThrottling(SLOWDOWN);
  const link = await shownLink(page, selector);
  await link.evaluate(noteClick);
  // A pointer that is already on the link would not enter it.
  await page.mouse.move(0, 0);
  await link.hover();
  await pause(HOVER_MS);
  const arrived = page.waitForNavigation();
  await page.mouse.down();
  await page.mouse.up();
  await arrived;
  return page.evaluate(readNavigationTime);
}

/**
 * The first visible link that matches the selector. Some links are visible only in narrow windows.
 */
async function shownLink(page: Page, selector: string): Promise<ElementHandle<Element>> {
  for (const link of await page.$$(selector)) if (await link.isVisible()) return link;
  throw new Error(`No link to follow on ${page.url()}: none of ${selector} can be seen.`);
}

/** Runs in the browser: stores the time of the click, so that the next page can read it. */
function noteClick(link: Element): void {
  link.addEventListener('click', (event) =>
    sessionStorage.setItem('bench-click', String(performance.timeOrigin + event.timeStamp)),
  );
}

/**
 * Runs in the browser, on the new page. Returns the milliseconds from the click until the
 * prerendered page was shown. Undefined if the page was not ready.
 */
async function readNavigationTime(): Promise<number | undefined> {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const { activationStart = 0, loadEventEnd = 0 } = navigation ?? {};
  if (loadEventEnd === 0 || loadEventEnd > activationStart) return undefined;
  const painted = await new Promise<number>((done) => {
    const observer = new PerformanceObserver((paints) => {
      for (const { startTime } of paints.getEntriesByName('first-contentful-paint')) done(startTime);
    });
    observer.observe({ type: 'paint', buffered: true });
  });
  return performance.timeOrigin + painted - Number(sessionStorage.getItem('bench-click'));
}
