import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, ElementHandle, Page } from 'puppeteer-core';
import { percentile } from './tables.ts';

/** Milliseconds from a click on a link, whose page is ready, rendered ahead, to that page on the screen; and of how many clicks. */
export type NavigationTimes = { middle: number; high: number; clicks: number };

/** Where to begin, and the links that lead from one page to the next: selectors, to be followed in turn. */
export type Way = { url: string; links: readonly string[] };

const SLOWDOWN = 4;
/** Milliseconds that a pointer rests on a link: browsers begin to render its page after 200. */
const REST = 1_000;

/**
 * Follow links from page to page of a served site, warm and with the processor slowed four times: that of the page that is left and that of
 * the page rendered ahead, each of which has its own process. Clicks on a page that was not ready do not count.
 */
export async function timeNavigation(browser: Browser, { url, links }: Way, clicks: number): Promise<NavigationTimes> {
  const page = await browser.newPage();
  try {
    await page.goto(url);
    const times: number[] = [];
    // The first round fills the caches.
    for (let click = -links.length; click < clicks; click++) {
      const time = await timeClick(page, links.at(click % links.length) ?? '');
      if (click >= 0 && time !== undefined) times.push(time);
    }
    return { middle: percentile(times, 0.5), high: percentile(times, 0.95), clicks: times.length };
  } finally {
    await page.close();
  }
}

async function timeClick(page: Page, selector: string): Promise<number | undefined> {
  // Said anew on each page: one that goes away may take the slowing of its process along.
  await page.emulateCPUThrottling(SLOWDOWN);
  const link = await shownLink(page, selector);
  await link.evaluate(noteClick);
  // A pointer that rests already where the link is does not come to it.
  await page.mouse.move(0, 0);
  await link.hover();
  await pause(REST);
  const arrived = page.waitForNavigation();
  await page.mouse.down();
  await page.mouse.up();
  await arrived;
  return page.evaluate(readArrival);
}

/** The first of these links that can be seen; a selector may also find one that only narrow windows show. */
async function shownLink(page: Page, selector: string): Promise<ElementHandle<Element>> {
  for (const link of await page.$$(selector)) if (await link.isVisible()) return link;
  throw new Error(`No link to follow on ${page.url()}: none of ${selector} can be seen.`);
}

/** Runs in the browser: remember when this link is pressed, for the page that follows. */
function noteClick(link: Element): void {
  link.addEventListener('click', (event) =>
    sessionStorage.setItem('bench-click', String(performance.timeOrigin + event.timeStamp)),
  );
}

/** Runs in the browser, on the new page: when it was painted, which one that was ready is when it is shown. Undefined for one that was not. */
async function readArrival(): Promise<number | undefined> {
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
