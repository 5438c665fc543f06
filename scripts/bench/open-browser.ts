import { type Browser, chromium } from 'playwright';
import { measuringBrowser } from './measuring-browser.ts';

/** A Chromium to measure in. Throws where there is none. */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch(await measuringBrowser());
}
