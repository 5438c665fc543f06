import { scope } from './scope.ts';

let isLeaving = false;

/** True once this worker answers no more: pages that are open still ask it, and to look for what was kept would make a cache anew. */
export const hasLeft = (): boolean => isLeaving;

/** Delete all that was kept, and answer no more: from the next page on the network does. */
export async function leave(): Promise<void> {
  isLeaving = true;
  const ours = (await caches.keys()).filter((name) => name.endsWith(`-${scope.registration.scope}`));
  await Promise.all(ours.map((name) => caches.delete(name)));
  await scope.registration.unregister();
}
