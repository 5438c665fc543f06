import type { Page } from 'playwright/test';

/**
 * Note what a page must not do from now on: write to the console, throw, break its content security policy, ask another host,
 * or ask for a file that is not there. Returns the list that the notes are added to.
 */
export async function watchPage(page: Page, origin: string): Promise<string[]> {
  const notes: string[] = [];
  const note = (what: string) => notes.push(`${page.url()}: ${what}`);
  page.on('console', (message) => note(`console ${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => note(`error: ${error.message}`));
  page.on('request', (request) => new URL(request.url()).origin === origin || note(`request to ${request.url()}`));
  page.on('response', (response) => response.status() < 400 || note(`${response.status()} from ${response.url()}`));
  await page.exposeFunction('noteViolation', (violation: string) => note(`policy violation: ${violation}`));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      (globalThis as unknown as { noteViolation: (text: string) => void }).noteViolation(
        `${violatedDirective} ${blockedURI}`,
      );
    });
  });
  return notes;
}
