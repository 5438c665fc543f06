import { leave } from './leave.ts';
import { scope } from './scope.ts';

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
