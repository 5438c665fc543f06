import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, ElementHandle, Page } from 'puppeteer-core';
import { percentile } from './percentile.ts';

/** Milliseconds from a click on a link to the new page on the screen, 95th percentile of so many, and how many pages were rendered ahead. */
export type NavigationTimes = { high: number; clicks: number; ahead: number };

type Arrival = { time: number; isAhead: boolean };

const SLOWDOWN = 4;
/** Milliseconds that a pointer rests on a link before it is pressed: a hand takes longer. */
const REST = 200;
/** Links that lead from one page to the next, as a reader follows them. */
const paths = ['a[rel="next"]', '.trail li:last-child a', 'ol.questions a', '.rows a'];

/**
 * Follow links from page to page of a served site, starting at this one, warm and with the processor slowed four times: that of the page
 * that is left and that of the page rendered ahead, each of which has its own process.
 */
export async function timeNavigation(browser: Browser, url: string, clicks: number): Promise<NavigationTimes> {
  const page = await browser.newPage();
  try {
    await page.goto(url);
    const arrivals: Arrival[] = [];
    // The first round fills the caches.
    for (let click = -paths.length; click < clicks; click++) {
      const arrival = await timeClick(page, paths.at(click % paths.length) ?? '');
      if (click >= 0) arrivals.push(arrival);
    }
    const times = arrivals.map(({ time }) => time);
    return { high: percentile(times, 0.95), clicks, ahead: arrivals.filter(({ isAhead }) => isAhead).length };
  } finally {
    await page.close();
  }
}

async function timeClick(page: Page, path: string): Promise<Arrival> {
  // Said anew on each page: one that goes away may take the slowing of its process along.
  await page.emulateCPUThrottling(SLOWDOWN);
  const link = await shownLink(page, path);
  await link.evaluate(noteClick);
  await link.hover();
  await pause(REST);
  const arrived = page.waitForNavigation();
  await page.mouse.down();
  await page.mouse.up();
  await arrived;
  return page.evaluate(readArrival);
}

/** The first of these links that can be seen; a path may also lead to one that only narrow windows show. */
async function shownLink(page: Page, path: string): Promise<ElementHandle<Element>> {
  for (const link of await page.$$(path)) if (await link.isVisible()) return link;
  throw new Error(`No link to follow on ${page.url()}: none of ${path} can be seen.`);
}

/** Runs in the browser: remember when this link is pressed, for the page that follows. */
function noteClick(link: Element): void {
  link.addEventListener('click', (event) =>
    sessionStorage.setItem('bench-click', String(performance.timeOrigin + event.timeStamp)),
  );
}

/** Runs in the browser, on the new page. One that was rendered ahead is first painted when it is shown, and its entry says when. */
async function readArrival(): Promise<{ time: number; isAhead: boolean }> {
  const painted = await new Promise<number>((done) => {
    const observer = new PerformanceObserver((paints) => {
      for (const { startTime } of paints.getEntriesByName('first-contentful-paint')) done(startTime);
    });
    observer.observe({ type: 'paint', buffered: true });
  });
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return {
    time: performance.timeOrigin + painted - Number(sessionStorage.getItem('bench-click')),
    isAhead: (navigation?.activationStart ?? 0) > 0,
  };
}
