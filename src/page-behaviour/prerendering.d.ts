/**
 * Prerendering, as far as it is used here (WICG nav-speculation). TypeScript does not have it yet.
 */
interface Document {
  /** True while the page is prerendered and not yet shown. */
  readonly prerendering?: boolean;
}

interface PerformanceNavigationTiming {
  /** Milliseconds until a prerendered page was shown. 0 for other pages. */
  readonly activationStart?: number;
}
