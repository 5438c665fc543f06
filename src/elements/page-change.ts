/** Milliseconds within which a page is painted where a transition to the next one is smooth; it takes two more frames of each. */
const QUICK = 75;

/** Milliseconds that this page took to be painted from the moment when it could be. */
function paintTime(): number {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const [paint] = performance.getEntriesByName('first-contentful-paint');
  if (!navigation || !paint) return 0;
  return paint.startTime - Math.max(navigation.responseEnd, navigation.activationStart ?? 0);
}

// Where pages are painted slowly, the next one is worth more than the way to it.
addEventListener('pageswap', ({ viewTransition }) => {
  if (paintTime() > QUICK) viewTransition?.skipTransition();
});
