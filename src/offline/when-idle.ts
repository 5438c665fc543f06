// When the page is there and the browser has nothing better to do. While one writes pages, they must come from where they are written.
if (import.meta.env.PROD && 'serviceWorker' in navigator) {
  const whenIdle = window.requestIdleCallback ?? setTimeout;
  addEventListener('load', () => whenIdle(() => import('./register-worker.ts').catch(() => {})));
}
