import { type Browser, chromium } from 'playwright';
import { findBrowser } from '../shell/find-browser.ts';

/** What a measuring browser must not do by itself: ask the network for anything. */
const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];

/** A Chromium to measure in. Throws where there is none. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = await findBrowser();
  if (!executablePath) throw new Error('No browser was found. Name one: CHROME_PATH=/path/to/chrome');
  return chromium.launch({ executablePath, args: [...quiet, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])] });
}
