/** A file that was asked for, by its path, with the bytes of its body as it was sent: compressed, without header lines. */
export type Body = { path: string; bytes: number };

/** Runs in the browser: what was asked for, since its resource timings were cleared, up to the pages of the first results. */
export function bodiesUntilPages(): Body[] {
  const entries = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
  const last = entries.filter(({ name }) => name.includes('/pagefind/page/')).at(-1)?.startTime ?? 0;
  return entries
    .filter(({ startTime }) => startTime <= last)
    .map(({ name, encodedBodySize }) => ({ path: new URL(name).pathname, bytes: encodedBodySize }));
}

export const totalBytes = (bodies: Body[]): number => bodies.reduce((sum, { bytes }) => sum + bytes, 0);
