import { scope } from './worker-scope.ts';

let isLeaving = false;

/** True once this worker answers no more: pages that are open still ask it, and to look for what was kept would make a cache anew. */
export const hasLeft = (): boolean => isLeaving;

/** Delete all that was kept, and answer no more: from the next page on the network does. */
export async function leave(): Promise<void> {
  isLeaving = true;
  const ours = (await caches.keys()).filter((name) => name.endsWith(`-${scope.registration.scope}`));
  await Promise.all(ours.map((name) => caches.delete(name)));
  await scope.registration.unregister();
}

const HOUR = 3_600_000;

let lastAsked = Number.NEGATIVE_INFINITY;

/**
 * Leave where the site has no worker any more: browsers keep one whose file is gone. Asks at most once an hour; a host that cannot be
 * reached or has an error says nothing.
 */
export async function leaveIfWithdrawn(): Promise<void> {
  if (performance.now() - lastAsked < HOUR) return;
  lastAsked = performance.now();
  const response = await fetch(scope.location.href, { method: 'HEAD', cache: 'no-store' }).catch(() => undefined);
  if (response && isGone(response)) await leave();
}

/** Some hosts answer any address that they don't know with a page. */
const isGone = ({ status, ok, headers }: Response): boolean =>
  status === 404 || status === 410 || (ok && (headers.get('content-type') ?? '').startsWith('text/html'));
