/** Milliseconds. If a page was painted within this time, the next transition will be smooth. */
const FAST_PAINT_MS = 75;
/** Milliseconds. A page that took longer was opened in the background. */
const BACKGROUND_PAINT_MS = 2_000;

/**
 * Milliseconds from the first chance to paint this page until it was painted. 0 if it was not
 * painted yet.
 */
function paintTime(): number {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const [paint] = performance.getEntriesByName('first-contentful-paint');
  if (!navigation || !paint) return 0;
  return paint.startTime - Math.max(navigation.responseEnd, navigation.activationStart ?? 0);
}

/**
 * A transition first needs an image of both pages. On a slow device, this page asks for no
 * transition, when it is left and when it is shown again. To skip a transition later would cost one
 * more turn.
 */
new PerformanceObserver((_, observer) => {
  const time = paintTime();
  if (time <= FAST_PAINT_MS || time >= BACKGROUND_PAINT_MS) return;
  goWithoutTransition();
  observer.disconnect();
}).observe({ type: 'paint', buffered: true });

function goWithoutTransition(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('@view-transition { navigation: none }');
  document.adoptedStyleSheets.push(sheet);
}

// The other page may have no transition, like the source text. That is no error.
addEventListener('pageswap', ({ viewTransition }) => {
  for (const end of [viewTransition?.ready, viewTransition?.finished]) end?.catch(() => {});
});
