import { precache } from 'workbox-precaching';
import type { PrecachedFile, PrecacheManifest } from '../manifest-types.ts';
import { deleteOtherVisits, refreshVisits } from './fetch-handler.ts';
import { workerScope } from './worker-scope.ts';

/**
 * Precaches all files when the worker is installed. The worker becomes active when the visitor asks
 * for it or has closed all pages.
 */
export function precacheSite({ files, whole, version }: PrecacheManifest): void {
  precache(files.map(entryOf));
  let isAsked = false;
  workerScope.addEventListener('message', ({ data }) => {
    if (!isOfType(data, 'show-new-version')) return;
    isAsked = true;
    void workerScope.skipWaiting();
  });
  workerScope.addEventListener('install', (event) => {
    if (whole) return;
    event.waitUntil(refreshVisits(version).catch(() => {}));
    // Pages come from the network while there is one, so nobody sees a change.
    void workerScope.skipWaiting();
  });
  workerScope.addEventListener('activate', (event) => {
    event.waitUntil(takeOver(version).then(() => (isAsked ? reloadPages() : undefined)));
  });
}

/**
 * A file with a hash in its name never changes. A file of another build, as during a deployment,
 * fails the installation.
 */
const entryOf = ([address, integrity]: PrecachedFile) => ({
  url: address,
  integrity,
  revision: address.startsWith('_astro/') ? null : integrity.slice('sha256-'.length, 'sha256-'.length + 12),
});

const takeOver = (version: string): Promise<unknown> =>
  Promise.all([deleteOtherVisits(version).catch(() => {}), workerScope.clients.claim()]);

/** Tells open pages to reload: their files are gone. */
async function reloadPages(): Promise<void> {
  for (const visit of await workerScope.clients.matchAll()) visit.postMessage({ type: 'new-version-shown' });
}

const isOfType = (message: unknown, type: string): boolean =>
  typeof message === 'object' && message !== null && 'type' in message && message.type === type;
