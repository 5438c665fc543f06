import { scope } from './scope.ts';

/** So many files that were asked for are kept; the oldest go first. */
const MOST_KEPT = 500;

/** Other folders of the host may keep visits too: the scope tells them apart. */
const nameOf = (version: string): string => `visited-${version}-${scope.registration.scope}`;

const isOurs = (name: string): boolean => name.startsWith('visited-') && name.endsWith(`-${scope.registration.scope}`);

type Visit = { address: string; version: string };

/** Keep a page that was opened, or a result or text that a page showed. Where there is no room, nothing is kept. */
export async function keepVisit({ mode }: Request, response: Response, { address, version }: Visit): Promise<void> {
  const isShown = mode === 'navigate' || /\/pagefind\/(page|names)\/|\.md$/.test(address);
  if (!response.ok || !isShown) return;
  try {
    const cache = await caches.open(nameOf(version));
    await cache.put(address, response);
    const [oldest, ...others] = await cache.keys();
    if (oldest && others.length >= MOST_KEPT) await cache.delete(oldest);
  } catch {
    // It is only missed without a network.
  }
}

/** What was kept of a visit. */
export const visited = async ({ address, version }: Visit): Promise<Response | undefined> =>
  (await caches.open(nameOf(version))).match(address).catch(() => undefined);

/** Fetch what other versions kept of visits anew, so that it goes with the index of this one. What is gone or fails is forgotten. */
export async function renewVisits(version: string): Promise<void> {
  const cache = await caches.open(nameOf(version));
  for (const name of (await caches.keys()).filter(isOurs)) {
    if (name === nameOf(version)) continue;
    for (const { url } of await (await caches.open(name)).keys()) {
      const response = await fetch(url, { cache: 'reload' }).catch(() => undefined);
      if (response?.ok) await cache.put(url, response);
    }
  }
}

/** Delete what other versions kept of visits. */
export async function dropOtherVisits(version: string): Promise<void> {
  const others = (await caches.keys()).filter((name) => isOurs(name) && name !== nameOf(version));
  await Promise.all(others.map((name) => caches.delete(name)));
}
