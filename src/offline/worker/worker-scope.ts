import type { PrecacheManifest } from '../manifest-types.ts';

interface LastingEvent extends Event {
  waitUntil: (work: Promise<unknown>) => void;
}

export interface AnsweringEvent extends LastingEvent {
  request: Request;
  respondWith: (answer: Promise<Response>) => void;
}

/** A page that this worker controls. */
interface Visit {
  postMessage: (message: unknown) => void;
}

interface Events {
  install: LastingEvent;
  activate: LastingEvent;
  fetch: AnsweringEvent;
  message: MessageEvent<unknown>;
}

/**
 * The part of the worker's global scope that is used here. TypeScript has the types of pages and
 * workers only separately.
 */
interface Scope {
  /** Written by the build in front of this program. Null switches the worker off. */
  kept: PrecacheManifest | null;
  location: Location;
  registration: ServiceWorkerRegistration;
  clients: { claim: () => Promise<void>; matchAll: () => Promise<Visit[]> };
  skipWaiting: () => Promise<void>;
  addEventListener: <T extends keyof Events>(type: T, listen: (event: Events[T]) => void) => void;
}

export const workerScope = globalThis as unknown as Scope;
