import type { KeptSite } from '../manifest-types.ts';

interface LastingEvent extends Event {
  waitUntil: (work: Promise<unknown>) => void;
}

export interface AnsweringEvent extends LastingEvent {
  request: Request;
  respondWith: (answer: Promise<Response>) => void;
}

/** A page that this worker answers for. */
interface Visit {
  postMessage: (message: unknown) => void;
}

interface Events {
  install: LastingEvent;
  activate: LastingEvent;
  fetch: AnsweringEvent;
  message: MessageEvent<unknown>;
}

/** What a service worker sees of the browser, as far as this one needs it: TypeScript knows pages and workers only apart. */
interface Scope {
  /** Written before this program by the build; null where the site is not to be kept any more. */
  kept: KeptSite | null;
  location: Location;
  registration: ServiceWorkerRegistration;
  clients: { claim: () => Promise<void>; matchAll: () => Promise<Visit[]> };
  skipWaiting: () => Promise<void>;
  addEventListener: <T extends keyof Events>(type: T, listen: (event: Events[T]) => void) => void;
}

export const scope = globalThis as unknown as Scope;
