/** Milliseconds. Where a page was painted within so many, the transition to the next one is smooth. */
const QUICK = 75;
/** Where it took longer than this, nobody was looking: it was opened in the background. */
const UNSEEN = 2_000;

/** Milliseconds that this page took to be painted from the moment when it could be. */
function paintTime(): number {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const [paint] = performance.getEntriesByName('first-contentful-paint');
  if (!navigation || !paint) return 0;
  return paint.startTime - Math.max(navigation.responseEnd, navigation.activationStart ?? 0);
}

addEventListener('pageswap', ({ viewTransition }) => {
  // The other page may want no transition, as the source text does; that is no error.
  for (const end of [viewTransition?.ready, viewTransition?.finished]) end?.catch(() => {});
  // It needs a picture of both pages first. Where pages are painted slowly, the next one is worth more than the way to it.
  const time = paintTime();
  if (time > QUICK && time < UNSEEN) viewTransition?.skipTransition();
});
