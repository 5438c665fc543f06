/** Prerendering, as far as it is used here (WICG nav-speculation); TypeScript does not know it yet. */
interface Document {
  /** True while the browser has opened the page ahead and shows another. */
  readonly prerendering?: boolean;
}

interface PerformanceNavigationTiming {
  /** Milliseconds until a page that was opened ahead was wanted; 0 for any other. */
  readonly activationStart?: number;
}
