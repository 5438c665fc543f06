/** A transferred file: its path, and the compressed bytes of its body without headers. */
export type TransferredFile = { path: string; bytes: number };

/** Runs in the browser: the files that were requested up to the last file of a result (`/pagefind/page/…`). */
export function filesUntilResults(): TransferredFile[] {
  const entries = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
  const last = entries.filter(({ name }) => name.includes('/pagefind/page/')).at(-1)?.startTime ?? 0;
  return entries
    .filter(({ startTime }) => startTime <= last)
    .map(({ name, encodedBodySize }) => ({ path: new URL(name).pathname, bytes: encodedBodySize }));
}

export const totalBytes = (bodies: TransferredFile[]): number => bodies.reduce((sum, { bytes }) => sum + bytes, 0);
