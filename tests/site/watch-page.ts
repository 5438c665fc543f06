import type { Page } from 'playwright/test';

/** Playwright's own word where tests keep service workers out. */
const isPlaywrights = /Service Worker registration blocked by Playwright/;

/**
 * Note what a page must not do from now on: write to the console, throw, ask another host, or ask for a file that is not there.
 * Returns the list that the notes are added to.
 */
export function watchPage(page: Page, origin: string): string[] {
  const notes: string[] = [];
  const note = (what: string) => notes.push(`${page.url()}: ${what}`);
  page.on(
    'console',
    (message) => isPlaywrights.test(message.text()) || note(`console ${message.type()}: ${message.text()}`),
  );
  page.on('pageerror', (error) => note(`error: ${error.message}`));
  page.on('request', (request) => new URL(request.url()).origin === origin || note(`request to ${request.url()}`));
  page.on('response', (response) => response.status() < 400 || note(`${response.status()} from ${response.url()}`));
  return notes;
}
