import { getCacheKeyForURL, matchPrecache } from 'workbox-precaching';
import type { PrecacheManifest } from '../manifest-types.ts';
import { type AnsweringEvent, workerScope } from './worker-scope.ts';

/** How long a cached page waits for a newer one from the network. */
const NETWORK_TIMEOUT_MS = 5000;

/**
 * Answers a request. If the whole site is precached, the cache comes first, so that a page and the
 * search index have one version. Otherwise the network comes first, for the same reason, and the
 * cache is the fallback.
 */
export function handleFetch(event: AnsweringEvent, site: PrecacheManifest): Promise<Response> {
  const { request } = event;
  const url = new URL(request.url);
  // The query is for the scripts of the page.
  const address = url.origin + url.pathname;
  if (site.whole || address.includes('/_astro/')) return cacheFirst(request, url, site);
  return networkFirst(event, address, site);
}

/** Undefined too if storage was cleared or fails. */
const precachedResponse = (address: string): Promise<Response | undefined> =>
  matchPrecache(address).catch(() => undefined);

async function cacheFirst(
  request: Request,
  { origin, pathname, search }: URL,
  site: PrecacheManifest,
): Promise<Response> {
  const kept = await precachedResponse(origin + pathname);
  if (kept) return kept;
  const to = request.mode === 'navigate' ? redirectTarget(pathname, site) : undefined;
  if (to !== undefined) return Response.redirect(origin + to + search);
  return fetch(request).catch(() => offlineResponse(request));
}

/**
 * The target of an address without a page of its own: of a redirect page, or of an address without
 * its slash.
 */
function redirectTarget(pathname: string, { redirects }: PrecacheManifest): string | undefined {
  const base = new URL(workerScope.registration.scope).pathname;
  const whole = pathname.replace(/\/?$/, '/');
  return redirects[whole.slice(base.length)] ?? (whole !== pathname && getCacheKeyForURL(whole) ? whole : undefined);
}

async function networkFirst(event: AnsweringEvent, address: string, { version }: PrecacheManifest): Promise<Response> {
  const { request } = event;
  const visit = { address, version };
  const fetched = fetch(request);
  event.waitUntil(fetched.then((response) => cacheVisit(request, response.clone(), visit)).catch(() => {}));
  const kept = async () => (await precachedResponse(address)) ?? (await cachedVisit(visit));
  const late = new Promise<Response>((done) => {
    setTimeout(async () => {
      const response = await kept();
      if (response) done(response);
    }, NETWORK_TIMEOUT_MS);
  });
  return Promise.race([fetched, late]).catch(async () => (await kept()) ?? offlineResponse(request));
}

/** The offline page, if the request is for a page. */
async function offlineResponse({ mode }: Request): Promise<Response> {
  const page = mode === 'navigate' ? await precachedResponse('offline/') : undefined;
  return page ? new Response(page.body, { status: 404, headers: page.headers }) : Response.error();
}

/** The number of visited files in the cache. The oldest are deleted first. */
const MAX_CACHED_VISITS = 500;

/** Other folders of a host may have such caches too. The scope tells them apart. */
const cacheName = (version: string): string => `visited-${version}-${workerScope.registration.scope}`;

const isOurs = (name: string): boolean =>
  name.startsWith('visited-') && name.endsWith(`-${workerScope.registration.scope}`);

type Visit = { address: string; version: string };

/**
 * Caches a page that was opened, or a search result that was shown. Does nothing if there is no
 * room.
 */
async function cacheVisit({ mode }: Request, response: Response, { address, version }: Visit): Promise<void> {
  const isShown = mode === 'navigate' || /\/pagefind\/(page|names)\/|\.md$/.test(address);
  if (!response.ok || !isShown) return;
  try {
    const cache = await caches.open(cacheName(version));
    await cache.put(address, response);
    const [oldest, ...others] = await cache.keys();
    if (oldest && others.length >= MAX_CACHED_VISITS) await cache.delete(oldest);
  } catch {
    // The file is only missing offline.
  }
}

/** The cached response of an earlier visit. */
const cachedVisit = async ({ address, version }: Visit): Promise<Response | undefined> =>
  (await caches.open(cacheName(version))).match(address).catch(() => undefined);

/**
 * Loads the files that other versions cached again, so that they match the index of this version.
 * Drops files that fail.
 */
export async function refreshVisits(version: string): Promise<void> {
  const cache = await caches.open(cacheName(version));
  for (const name of (await caches.keys()).filter(isOurs)) {
    if (name === cacheName(version)) continue;
    for (const { url } of await (await caches.open(name)).keys()) {
      const response = await fetch(url, { cache: 'reload' }).catch(() => undefined);
      if (response?.ok) await cache.put(url, response);
    }
  }
}

/** Deletes the caches of other versions. */
export async function deleteOtherVisits(version: string): Promise<void> {
  const others = (await caches.keys()).filter((name) => isOurs(name) && name !== cacheName(version));
  await Promise.all(others.map((name) => caches.delete(name)));
}
