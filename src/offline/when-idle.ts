// Runs after the page has loaded and when the browser is idle. In development, pages must come from
// the server.
if (import.meta.env.PROD && 'serviceWorker' in navigator) {
  const whenIdle = window.requestIdleCallback ?? setTimeout;
  addEventListener('load', () => whenIdle(() => import('./register-worker.ts').catch(() => {})));
}
