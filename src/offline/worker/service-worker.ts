/**
 * The service worker: precaches the site, or unregisters itself if the build has switched it off.
 * Bundled into `sw.js` without imports.
 */
import { handleFetch } from './fetch-handler.ts';
import { precacheSite } from './precache.ts';
import { isUnregistered, unregister, unregisterIfRemoved } from './unregister.ts';
import { workerScope } from './worker-scope.ts';

const { kept } = workerScope;

if (kept) {
  precacheSite(kept);
  workerScope.addEventListener('fetch', (event) => {
    const { method, url, mode } = event.request;
    if (isUnregistered() || method !== 'GET' || !url.startsWith(workerScope.registration.scope)) return;
    event.respondWith(handleFetch(event, kept));
    if (mode === 'navigate') event.waitUntil(unregisterIfRemoved());
  });
} else {
  workerScope.addEventListener('install', () => void workerScope.skipWaiting());
  workerScope.addEventListener('activate', (event) => event.waitUntil(unregister()));
}
