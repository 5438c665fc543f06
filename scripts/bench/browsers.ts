import { type Browser, chromium } from 'playwright';
import { launch, type Browser as PuppeteerBrowser } from 'puppeteer-core';
import { findBrowser } from '../testing/find-browsers.ts';

/** Flags that stop a browser from sending requests of its own. */
const quietFlags = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** The path and the arguments of a Chromium to measure in. Throws if there is none. */
async function browserOptions(): Promise<{ executablePath: string; args: string[] }> {
  const executablePath = await findBrowser();
  if (!executablePath) throw new Error('No browser was found. Name one: CHROME_PATH=/path/to/chrome');
  return { executablePath, args: [...quietFlags, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])] };
}

/** Opens a Chromium to measure in. Throws if there is none. */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch(await browserOptions());
}

/** Blocks the service worker: it would fetch the whole site during a measurement. */
const blocklist = ['*://*:*/sw.js'];

/**
 * Opens a Chromium that prerenders pages and keeps them in the back/forward cache, as a reader's
 * browser does. Playwright turns both off. Throws if there is no Chromium.
 */
export async function launchPuppeteer(): Promise<PuppeteerBrowser> {
  return launch({ ...(await browserOptions()), blocklist });
}
