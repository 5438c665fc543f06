import { AxeBuilder } from '@axe-core/playwright';
import type { Page, Request } from 'playwright/test';

export type AxeOptions = Parameters<AxeBuilder['options']>[0];

/**
 * Checks the current page with axe and returns one line for each violation.
 * Legacy mode runs axe inside the page, which has no frames. The default mode opens a second page.
 */
export async function axeFindings(page: Page, options: AxeOptions = {}): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'], ...options });
  const { violations } = await axe.analyze();
  return violations.map(
    ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
}

/** Playwright's own console message if a test blocks service workers. */
const blockedWorkerMessage = /Service Worker registration blocked by Playwright/;

/**
 * Records console messages, uncaught errors, requests to other origins and responses with an error
 * status. Returns a list that grows with each problem.
 */
export function recordProblems(page: Page, origin: string): string[] {
  const problems: string[] = [];
  const add = (problem: string) => problems.push(`${page.url()}: ${problem}`);
  page.on('console', (message) => {
    if (!blockedWorkerMessage.test(message.text())) add(`console ${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => add(`error: ${error.message}`));
  page.on('request', (request) => new URL(request.url()).origin === origin || add(`request to ${request.url()}`));
  page.on('response', (response) => response.status() < 400 || add(`${response.status()} from ${response.url()}`));
  return problems;
}

/** Records uncaught errors. Returns a list that grows with each error message. */
export function recordErrors(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  return errors;
}

/**
 * Records all requests of a page. The returned function gives the size of each response body in
 * transferred (compressed) bytes, by URL path.
 */
export function recordBodySizes(page: Page): () => Promise<Map<string, number>> {
  const requests: Request[] = [];
  page.on('requestfinished', (request) => requests.push(request));
  const sizeOf = async (request: Request): Promise<[string, number]> => [
    new URL(request.url()).pathname,
    (await request.sizes()).responseBodySize,
  ];
  return async () => new Map(await Promise.all(requests.map(sizeOf)));
}
