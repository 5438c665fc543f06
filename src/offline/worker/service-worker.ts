/** Keeps the site on the visitor's device, or says goodbye where the build gave it nothing to keep. Bundled into `sw.js`, by itself. */
import { answer } from './fetch-handler.ts';
import { keep } from './precache.ts';
import { hasLeft, leave, leaveIfWithdrawn } from './unregister.ts';
import { scope } from './worker-scope.ts';

const { kept } = scope;

if (kept) {
  keep(kept);
  scope.addEventListener('fetch', (event) => {
    const { method, url, mode } = event.request;
    if (hasLeft() || method !== 'GET' || !url.startsWith(scope.registration.scope)) return;
    event.respondWith(answer(event, kept));
    if (mode === 'navigate') event.waitUntil(leaveIfWithdrawn());
  });
} else {
  scope.addEventListener('install', () => void scope.skipWaiting());
  scope.addEventListener('activate', (event) => event.waitUntil(leave()));
}
