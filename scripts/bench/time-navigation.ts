import type { Browser, Page } from 'playwright';
import { alone } from './alone.ts';
import { percentile } from './percentile.ts';

/** Milliseconds from a click on a link to the new page's first painting, 95th percentile of so many. */
export type NavigationTimes = { high: number; clicks: number };

const SLOWDOWN = 4;
/** Milliseconds that a pointer rests on a link before it is pressed: a hand takes longer. */
const REST = 200;
/** Links that lead from one page to the next, as a reader follows them. */
const paths = ['a[rel="next"]', '.trail li:last-child a', 'ol.questions a', '.rows a'];

/** Follow links from page to page of a served site, starting at this one, warm and with the processor slowed four times. */
export async function timeNavigation(browser: Browser, url: string, clicks: number): Promise<NavigationTimes> {
  const page = await browser.newPage(alone);
  try {
    await page.goto(url);
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
    const times: number[] = [];
    // The first round fills the caches.
    for (let click = -paths.length; click < clicks; click++) {
      const time = await timeClick(page, paths.at(click % paths.length) ?? '');
      if (click >= 0) times.push(time);
    }
    return { high: percentile(times, 0.95), clicks };
  } finally {
    await page.close();
  }
}

async function timeClick(page: Page, path: string): Promise<number> {
  const link = page.locator(path).filter({ visible: true }).first();
  await link.evaluate(noteClick);
  await link.scrollIntoViewIfNeeded();
  await link.hover();
  await page.waitForTimeout(REST);
  const before = page.url();
  await page.mouse.down();
  await page.mouse.up();
  await page.waitForURL((url) => url.href !== before);
  const painted = await page.evaluate(firstPainted);
  return painted - Number(await page.evaluate(() => sessionStorage.getItem('bench-click')));
}

/** Runs in the browser: remember when this link is pressed, for the page that follows. */
function noteClick(link: Element): void {
  link.addEventListener('click', ({ timeStamp }) =>
    sessionStorage.setItem('bench-click', String(performance.timeOrigin + timeStamp)),
  );
}

/** Runs in the browser: when this page was first painted; a page that was rendered ahead is painted when it is shown. */
async function firstPainted(): Promise<number> {
  for (;;) {
    const [paint] = performance.getEntriesByName('first-contentful-paint');
    if (paint) return performance.timeOrigin + paint.startTime;
    await new Promise(requestAnimationFrame);
  }
}
