import { findBrowser } from '../shell/find-browser.ts';

/** What a measuring browser must not do by itself: ask the network for anything. */
const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];

/** The program of a Chromium to measure in, and what it is started with. Throws where there is none. */
export async function measuringBrowser(): Promise<{ executablePath: string; args: string[] }> {
  const executablePath = await findBrowser();
  if (!executablePath) throw new Error('No browser was found. Name one: CHROME_PATH=/path/to/chrome');
  return { executablePath, args: [...quiet, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])] };
}
