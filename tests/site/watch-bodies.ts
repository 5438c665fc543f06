import type { Page, Request } from 'playwright/test';

/** Note what a page asks for from now on. The function returned gives, by path, the bytes of the bodies as they were sent, compressed. */
export function watchBodies(page: Page): () => Promise<Map<string, number>> {
  const requests: Request[] = [];
  page.on('requestfinished', (request) => requests.push(request));
  const sizeOf = async (request: Request): Promise<[string, number]> => [
    new URL(request.url()).pathname,
    (await request.sizes()).responseBodySize,
  ];
  return async () => new Map(await Promise.all(requests.map(sizeOf)));
}

export const total = (bodies: Map<string, number>): number =>
  [...bodies.values()].reduce((sum, bytes) => sum + bytes, 0);
