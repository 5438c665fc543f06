import { workerPolicy } from '../lib/html/security-policy.ts';
import { site } from '../lib/site.ts';

const HOUR = 3_600_000;
const SHORTLY = 1000;
const base = new URL(import.meta.env.BASE_URL.replace(/\/?$/, '/'), location.href);
const worker = new URL('sw.js', base).href;
const { serviceWorker } = navigator;

/** As the page's policy asks: a policy of trusted types that lets nothing pass but the worker's own address. */
function trustedAddress(): string {
  const { trustedTypes } = window as { trustedTypes?: TrustedTypes };
  const createScriptURL = (address: string) => {
    if (address !== worker) throw new TypeError(`${address} is not the service worker.`);
    return address;
  };
  // TypeScript takes an address as a text only.
  return (trustedTypes?.createPolicy(workerPolicy, { createScriptURL }).createScriptURL(worker) ?? worker) as string;
}

interface TrustedTypes {
  createPolicy: (
    name: string,
    rules: { createScriptURL: (address: string) => string },
  ) => { createScriptURL: (address: string) => unknown };
}

/** Let the service worker keep the site on this device, and offer a newer version when one is ready. */
async function keepOffline(): Promise<void> {
  const registration = await registered();
  if (!registration) return;
  // The worker says that a newer version answers from now on.
  serviceWorker.onmessage = () => location.reload();
  watch(registration);
  askAgainAfterAnHour(registration);
}

/** Whoever comes with a worker has registered; one that is just taking itself away would be called back. */
const registered = (): Promise<ServiceWorkerRegistration | undefined> =>
  serviceWorker.controller
    ? serviceWorker.getRegistration(base.href)
    : serviceWorker.register(trustedAddress(), { updateViaCache: 'none' });

function watch(registration: ServiceWorkerRegistration): void {
  const offer = () => {
    if (registration.waiting && serviceWorker.controller) void import('./offer-update.ts').then(offerTo(registration));
  };
  // One that does not wait takes its place at once; until then the one before it should not be kept busy.
  const offerLater = () => setTimeout(offer, SHORTLY);
  const watchInstalling = () => registration.installing?.addEventListener('statechange', offerLater);
  registration.addEventListener('updatefound', watchInstalling);
  watchInstalling();
  offer();
}

const offerTo =
  (registration: ServiceWorkerRegistration) =>
  ({ offerVersion }: typeof import('./offer-update.ts')): void =>
    offerVersion(() => registration.waiting?.postMessage({ type: 'show-new-version' }));

/** Browsers ask at each navigation; a page may stay open for weeks. */
function askAgainAfterAnHour(registration: ServiceWorkerRegistration): void {
  let asked = performance.now();
  document.addEventListener('visibilitychange', () => {
    if (document.hidden || performance.now() - asked < HOUR) return;
    asked = performance.now();
    registration.update().catch(() => {});
  });
}

/** Those who have a worker of before. */
async function forget(): Promise<void> {
  const registration = await serviceWorker.getRegistration(base.href);
  if (registration?.scope === base.href) await registration.unregister();
}

// Where storage is blocked or full, the site goes on as without.
(site.offline ? keepOffline() : forget()).catch(() => {});
