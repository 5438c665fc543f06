import { workerScope } from './worker-scope.ts';

let isLeaving = false;

/**
 * True after the worker has unregistered. Open pages still ask it, and a lookup would create the
 * caches again.
 */
export const isUnregistered = (): boolean => isLeaving;

/** Deletes all caches and unregisters the worker. From the next page on, the network answers. */
export async function unregister(): Promise<void> {
  isLeaving = true;
  const ours = (await caches.keys()).filter((name) => name.endsWith(`-${workerScope.registration.scope}`));
  await Promise.all(ours.map((name) => caches.delete(name)));
  await workerScope.registration.unregister();
}

const HOUR = 3_600_000;

let lastAsked = Number.NEGATIVE_INFINITY;

/**
 * Unregisters if the site has no `sw.js` any more, because browsers keep a worker whose file is
 * gone. Checks at most once an hour. An error or an unreachable host counts as unknown.
 */
export async function unregisterIfRemoved(): Promise<void> {
  if (performance.now() - lastAsked < HOUR) return;
  lastAsked = performance.now();
  const response = await fetch(workerScope.location.href, { method: 'HEAD', cache: 'no-store' }).catch(() => undefined);
  if (response && isGone(response)) await unregister();
}

/** Some hosts answer unknown addresses with a page. */
const isGone = ({ status, ok, headers }: Response): boolean =>
  status === 404 || status === 410 || (ok && (headers.get('content-type') ?? '').startsWith('text/html'));
