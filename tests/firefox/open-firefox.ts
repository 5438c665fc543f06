import { launch, type Page } from 'puppeteer-core';

export interface Firefox {
  /** A page of its own for each test: what one leaves under way, such as a step through the history, keeps no other waiting. */
  newPage: () => Promise<Page>;
  /** What no page should do, noted as it does it: write to the console, throw, or break its content security policy. */
  notes: string[];
  close: () => Promise<void>;
}

/** A Firefox, driven over WebDriver BiDi. */
export async function openFirefox(): Promise<Firefox> {
  const executablePath = process.env.FIREFOX_PATH;
  if (!executablePath) throw new Error('FIREFOX_PATH names no Firefox.');
  const browser = await launch({ browser: 'firefox', executablePath });
  const notes: string[] = [];
  const newPage = async () => {
    const page = await browser.newPage();
    page.on('console', (message) => notes.push(`${page.url()}: console ${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => notes.push(`${page.url()}: ${error instanceof Error ? error.message : error}`));
    await page.evaluateOnNewDocument(noteViolations);
    return page;
  };
  return { newPage, notes, close: () => browser.close() };
}

/** Runs in the page; its console is listened to. */
function noteViolations(): void {
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) =>
    console.error(`breaks the policy: ${effectiveDirective} ${blockedURI} ${sample}`),
  );
}
