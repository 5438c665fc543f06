import { type Browser, chromium } from 'playwright';
import { launch, type Browser as PuppeteerBrowser } from 'puppeteer-core';
import { findBrowser } from '../testing/find-browsers.ts';

/** What a measuring browser must not do by itself: ask the network for anything. */
const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];

/** The program of a Chromium to measure in, and what it is started with. Throws where there is none. */
async function measuringBrowser(): Promise<{ executablePath: string; args: string[] }> {
  const executablePath = await findBrowser();
  if (!executablePath) throw new Error('No browser was found. Name one: CHROME_PATH=/path/to/chrome');
  return { executablePath, args: [...quiet, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])] };
}

/** A Chromium to measure in. Throws where there is none. */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch(await measuringBrowser());
}

/** A page is measured alone: the service worker would fetch the whole site beside it. */
const blocklist = ['*://*:*/sw.js'];

/**
 * A Chromium to measure in that renders pages ahead and keeps those that were left, as a reader's does; Playwright has both
 * turned off. Throws where there is none.
 */
export async function openReadersBrowser(): Promise<PuppeteerBrowser> {
  return launch({ ...(await measuringBrowser()), blocklist });
}
