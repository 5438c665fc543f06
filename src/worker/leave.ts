import { scope } from './scope.ts';

/** Delete all that was kept, and answer no more: from the next page on the network does. */
export async function leave(): Promise<void> {
  const ours = (await caches.keys()).filter((name) => name.endsWith(`-${scope.registration.scope}`));
  await Promise.all(ours.map((name) => caches.delete(name)));
  await scope.registration.unregister();
}
