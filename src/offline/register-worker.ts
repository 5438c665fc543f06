import { workerPolicy } from '../lib/html/security-policy.ts';
import { site } from '../lib/site.ts';

const HOUR = 3_600_000;
const SHORTLY = 1000;
const base = new URL(import.meta.env.BASE_URL.replace(/\/?$/, '/'), location.href);
const worker = new URL('sw.js', base).href;
const { serviceWorker } = navigator;

/** The page's policy requires trusted types. This policy allows only the worker's address. */
function trustedAddress(): string {
  const { trustedTypes } = window as { trustedTypes?: TrustedTypes };
  const createScriptURL = (address: string) => {
    if (address !== worker) throw new TypeError(`${address} is not the service worker.`);
    return address;
  };
  // TypeScript accepts only a string as the address.
  return (trustedTypes?.createPolicy(workerPolicy, { createScriptURL }).createScriptURL(worker) ?? worker) as string;
}

interface TrustedTypes {
  createPolicy: (
    name: string,
    rules: { createScriptURL: (address: string) => string },
  ) => { createScriptURL: (address: string) => unknown };
}

/** Registers the service worker, and offers a new version when one is ready. */
async function registerServiceWorker(): Promise<void> {
  const registration = await registered();
  if (!registration) return;
  // The worker says that a new version is active.
  serviceWorker.onmessage = () => location.reload();
  watch(registration);
  askAgainAfterAnHour(registration);
}

/**
 * A visitor with a worker has registered before. To register again would bring back a worker that
 * is about to unregister.
 */
const registered = (): Promise<ServiceWorkerRegistration | undefined> =>
  serviceWorker.controller
    ? serviceWorker.getRegistration(base.href)
    : serviceWorker.register(trustedAddress(), { updateViaCache: 'none' });

function watch(registration: ServiceWorkerRegistration): void {
  const offer = () => {
    if (registration.waiting && serviceWorker.controller) void import('./offer-update.ts').then(offerTo(registration));
  };
  // A worker that does not wait becomes active at once. The old one should not be kept busy until
  // then.
  const offerLater = () => setTimeout(offer, SHORTLY);
  const watchInstalling = () => registration.installing?.addEventListener('statechange', offerLater);
  registration.addEventListener('updatefound', watchInstalling);
  watchInstalling();
  offer();
}

const offerTo =
  (registration: ServiceWorkerRegistration) =>
  ({ offerUpdate }: typeof import('./offer-update.ts')): void =>
    offerUpdate(() => registration.waiting?.postMessage({ type: 'show-new-version' }));

/** Browsers look for a new worker at each navigation, but a page may stay open for weeks. */
function askAgainAfterAnHour(registration: ServiceWorkerRegistration): void {
  let asked = performance.now();
  document.addEventListener('visibilitychange', () => {
    if (document.hidden || performance.now() - asked < HOUR) return;
    asked = performance.now();
    registration.update().catch(() => {});
  });
}

/** For visitors who still have a worker from before. */
async function unregisterAll(): Promise<void> {
  const registration = await serviceWorker.getRegistration(base.href);
  if (registration?.scope === base.href) await registration.unregister();
}

// If storage is blocked or full, the site works without the worker.
(site.offline ? registerServiceWorker() : unregisterAll()).catch(() => {});
