/** Milliseconds. Where a page was painted within so many, the transition to the next one is smooth. */
const QUICK = 75;
/** Where it took longer than this, nobody was looking: it was opened in the background. */
const UNSEEN = 2_000;

/** Milliseconds that this page took from the moment when it could be painted until it was; 0 where it was not yet. */
function paintTime(): number {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const [paint] = performance.getEntriesByName('first-contentful-paint');
  if (!navigation || !paint) return 0;
  return paint.startTime - Math.max(navigation.responseEnd, navigation.activationStart ?? 0);
}

/**
 * A transition needs a picture of both pages first. Where pages are painted slowly, the next one is worth more than the way to it, and
 * this page asks for no transition: when it is left, and when one comes back to it. To skip one on leaving would cost the slow page one
 * more turn.
 */
new PerformanceObserver((_, observer) => {
  const time = paintTime();
  if (time <= QUICK || time >= UNSEEN) return;
  goWithoutTransition();
  observer.disconnect();
}).observe({ type: 'paint', buffered: true });

function goWithoutTransition(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('@view-transition { navigation: none }');
  document.adoptedStyleSheets.push(sheet);
}

// The other page may want no transition, as the source text does; that is no error.
addEventListener('pageswap', ({ viewTransition }) => {
  for (const end of [viewTransition?.ready, viewTransition?.finished]) end?.catch(() => {});
});
