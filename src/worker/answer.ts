import { getCacheKeyForURL, matchPrecache } from 'workbox-precaching';
import type { KeptSite } from '../lib/offline/kept-site.ts';
import { type AnsweringEvent, scope } from './scope.ts';
import { keepVisit, visited } from './visited.ts';

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
