import assert from 'node:assert/strict';
import { launch, type Page } from 'puppeteer-core';

const TIMEOUT_MS = 15_000;
const POLL_INTERVAL_MS = 20;

export interface Firefox {
  /**
   * Opens a page for one test. Separate pages keep unfinished work, such as a navigation, out of
   * the next test.
   */
  newPage: () => Promise<Page>;
  /**
   * Console messages, uncaught errors and violations of the content security policy, as they
   * happen.
   */
  problems: string[];
  close: () => Promise<void>;
}

/** Starts Firefox under WebDriver BiDi. Throws if `FIREFOX_PATH` is not set. */
export async function openFirefox(): Promise<Firefox> {
  const executablePath = process.env.FIREFOX_PATH;
  if (!executablePath) throw new Error('Set FIREFOX_PATH to the Firefox program.');
  const browser = await launch({ browser: 'firefox', executablePath });
  const problems: string[] = [];
  const newPage = async () => {
    const page = await browser.newPage();
    page.on('console', (message) => problems.push(`${page.url()}: console ${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => problems.push(`${page.url()}: ${error instanceof Error ? error.message : error}`));
    await page.evaluateOnNewDocument(logViolations);
    return page;
  };
  return { newPage, problems, close: () => browser.close() };
}

/** Runs in the page. Writes violations of the content security policy to the console. */
function logViolations(): void {
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) =>
    console.error(`breaks the policy: ${effectiveDirective} ${blockedURI} ${sample}`),
  );
}

/**
 * Polls `read` until `isExpected` accepts its result, and returns the result. Fails after 15 s with
 * the last one. `read` may throw while a page loads.
 */
export async function waitUntil<T>(read: () => Promise<T>, isExpected: (result: T) => boolean): Promise<T> {
  const end = performance.now() + TIMEOUT_MS;
  let last: unknown;
  while (performance.now() < end) {
    try {
      const result = await read();
      if (isExpected(result)) return result;
      last = result;
    } catch (error) {
      last = error;
    }
    await new Promise((resolve) => setTimeout(resolve, POLL_INTERVAL_MS));
  }
  assert.fail(`No expected result within ${TIMEOUT_MS} ms. The last result: ${JSON.stringify(last) ?? ''} ${last}`);
}
