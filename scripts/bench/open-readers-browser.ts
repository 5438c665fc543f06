import { type Browser, launch } from 'puppeteer-core';
import { measuringBrowser } from './measuring-browser.ts';

/** A page is measured alone: the service worker would fetch the whole site beside it. */
const blocklist = ['*://*:*/sw.js'];

/**
 * A Chromium to measure in that renders pages ahead and keeps those that were left, as a reader's does; Playwright has both
 * turned off. Throws where there is none.
 */
export async function openReadersBrowser(): Promise<Browser> {
  return launch({ ...(await measuringBrowser()), blocklist });
}
