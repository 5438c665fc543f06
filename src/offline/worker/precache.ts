import { precache } from 'workbox-precaching';
import type { KeptFile, KeptSite } from '../manifest-types.ts';
import { dropOtherVisits, renewVisits } from './fetch-handler.ts';
import { scope } from './worker-scope.ts';

/** Fetch all that is kept when this worker is installed; it takes its place when visitors say so, or have left. */
export function keep({ files, whole, version }: KeptSite): void {
  precache(files.map(entryOf));
  let isAsked = false;
  scope.addEventListener('message', ({ data }) => {
    if (!isOfType(data, 'show-new-version')) return;
    isAsked = true;
    void scope.skipWaiting();
  });
  scope.addEventListener('install', (event) => {
    if (whole) return;
    event.waitUntil(renewVisits(version).catch(() => {}));
    // Pages come from the network as long as there is one: nobody sees anything change.
    void scope.skipWaiting();
  });
  scope.addEventListener('activate', (event) => {
    event.waitUntil(takeOver(version).then(() => (isAsked ? tellVisits() : undefined)));
  });
}

/** A name with a fingerprint never means another file. A file that is not the one of this build, as in the midst of a deployment, stops the installation. */
const entryOf = ([address, integrity]: KeptFile) => ({
  url: address,
  integrity,
  revision: address.startsWith('_astro/') ? null : integrity.slice('sha256-'.length, 'sha256-'.length + 12),
});

const takeOver = (version: string): Promise<unknown> =>
  Promise.all([dropOtherVisits(version).catch(() => {}), scope.clients.claim()]);

/** The pages that are open were made of what is gone now. */
async function tellVisits(): Promise<void> {
  for (const visit of await scope.clients.matchAll()) visit.postMessage({ type: 'new-version-shown' });
}

const isOfType = (message: unknown, type: string): boolean =>
  typeof message === 'object' && message !== null && 'type' in message && message.type === type;
