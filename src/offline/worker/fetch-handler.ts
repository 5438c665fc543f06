import { getCacheKeyForURL, matchPrecache } from 'workbox-precaching';
import type { KeptSite } from '../manifest-types.ts';
import { type AnsweringEvent, scope } from './worker-scope.ts';

/** How long a page that is kept waits for the network where it would be newer, in milliseconds. */
const PATIENCE = 5000;

/**
 * Where all is kept, what is kept comes first: a page never meets an index of another version. Otherwise the network comes first, so that
 * all comes from one version too, and what is kept when it is not there.
 */
export function answer(event: AnsweringEvent, site: KeptSite): Promise<Response> {
  const { request } = event;
  const url = new URL(request.url);
  // What follows a question mark is for the scripts of the page.
  const address = url.origin + url.pathname;
  if (site.whole || address.includes('/_astro/')) return keptFirst(request, url, site);
  return networkFirst(event, address, site);
}

/** Undefined also where storage was cleared or fails. */
const keptAt = (address: string): Promise<Response | undefined> => matchPrecache(address).catch(() => undefined);

async function keptFirst(request: Request, { origin, pathname, search }: URL, site: KeptSite): Promise<Response> {
  const kept = await keptAt(origin + pathname);
  if (kept) return kept;
  const to = request.mode === 'navigate' ? leadsTo(pathname, site) : undefined;
  if (to !== undefined) return Response.redirect(origin + to + search);
  return fetch(request).catch(() => notKept(request));
}

/** Where an address leads that has no page of its own here: one that leads on, or one without its slash. */
function leadsTo(pathname: string, { redirects }: KeptSite): string | undefined {
  const base = new URL(scope.registration.scope).pathname;
  const whole = pathname.replace(/\/?$/, '/');
  return redirects[whole.slice(base.length)] ?? (whole !== pathname && getCacheKeyForURL(whole) ? whole : undefined);
}

async function networkFirst(event: AnsweringEvent, address: string, { version }: KeptSite): Promise<Response> {
  const { request } = event;
  const visit = { address, version };
  const fetched = fetch(request);
  event.waitUntil(fetched.then((response) => keepVisit(request, response.clone(), visit)).catch(() => {}));
  const kept = async () => (await keptAt(address)) ?? (await visited(visit));
  const late = new Promise<Response>((done) => {
    setTimeout(async () => {
      const response = await kept();
      if (response) done(response);
    }, PATIENCE);
  });
  return Promise.race([fetched, late]).catch(async () => (await kept()) ?? notKept(request));
}

/** The page that says so, where a page was asked for. */
async function notKept({ mode }: Request): Promise<Response> {
  const page = mode === 'navigate' ? await keptAt('offline/') : undefined;
  return page ? new Response(page.body, { status: 404, headers: page.headers }) : Response.error();
}

/** So many files that were asked for are kept; the oldest go first. */
const MOST_KEPT = 500;

/** Other folders of the host may keep visits too: the scope tells them apart. */
const nameOf = (version: string): string => `visited-${version}-${scope.registration.scope}`;

const isOurs = (name: string): boolean => name.startsWith('visited-') && name.endsWith(`-${scope.registration.scope}`);

type Visit = { address: string; version: string };

/** Keep a page that was opened, or a result or text that a page showed. Where there is no room, nothing is kept. */
async function keepVisit({ mode }: Request, response: Response, { address, version }: Visit): Promise<void> {
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
const visited = async ({ address, version }: Visit): Promise<Response | undefined> =>
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
