import type { Page } from 'playwright/test';

/** The metadata of a page. */
export interface Head {
  /** Contents of the `meta` elements by their property or name. */
  meta: Record<string, string>;
  canonical: string | undefined;
  /** Text of the `h1` element. */
  heading: string;
  /** Texts of the JSON-LD scripts. */
  structured: string[];
}

/** Fetches a page and parses its metadata without running its scripts. */
export async function readHead(page: Page, address: string): Promise<Head> {
  const html = await (await fetch(address)).text();
  return page.evaluate((text) => {
    const parsed = new DOMParser().parseFromString(text, 'text/html');
    const metas = [...parsed.querySelectorAll('meta[content]')];
    const blocks = [...parsed.querySelectorAll('script[type="application/ld+json"]')];
    return {
      meta: Object.fromEntries(
        metas.map((meta) => [
          meta.getAttribute('property') ?? meta.getAttribute('name') ?? '',
          meta.getAttribute('content') ?? '',
        ]),
      ),
      canonical: parsed.querySelector('link[rel=canonical]')?.getAttribute('href') ?? undefined,
      heading: parsed.querySelector('h1')?.textContent?.trim() ?? '',
      structured: blocks.map(({ textContent }) => textContent ?? ''),
    };
  }, html);
}

/** The Open Graph and Twitter metadata, which social networks, chats and mail programs show. */
export const sharingTags = ({ meta }: Head): Record<string, string> =>
  Object.fromEntries(Object.entries(meta).filter(([name]) => /^(og|twitter):/.test(name)));

/**
 * The canonical URL of the open page. It has the configured host, not the host of the test server.
 */
export async function canonicalUrl(page: Page): Promise<string> {
  return (await page.locator('link[rel=canonical]').getAttribute('href')) ?? '';
}

/** The page that an address leads to. Addresses are relative to the base URL of the site. */
export interface Destination {
  address: string;
  /** Text of the page's `h1` element. */
  title: string;
  /** The address after the redirect, or the same address if there is no redirect. */
  page: string;
  /** Describes a missing page or a wrong redirect. */
  problem?: string;
}

/**
 * Follows an address below `base` over at most one HTML redirect, as a browser without scripts
 * does.
 */
export async function followAddress(base: string, address: string): Promise<Destination> {
  const first = await fetchHtml(base, address);
  const target = /<meta http-equiv="refresh" content="0; url=([^"]+)">/.exec(first.html)?.[1];
  if (target === undefined) return toDestination(address, address, first);
  const url = new URL(target, base).href;
  const page = url.slice(base.length);
  const last = await fetchHtml(base, page);
  const problem = url.startsWith(base) ? redirectProblem(first.html, target) : `${target} is outside of the site`;
  const destination = toDestination(address, page, last);
  return problem === undefined || destination.problem !== undefined ? destination : { ...destination, problem };
}

type HtmlResponse = { status: number; html: string };

async function fetchHtml(base: string, address: string): Promise<HtmlResponse> {
  const response = await fetch(base + address, { redirect: 'manual' });
  return { status: response.status, html: await response.text() };
}

function toDestination(address: string, page: string, { status, html }: HtmlResponse): Destination {
  const title = /<h1[^>]*>([\s\S]*?)<\/h1>/.exec(html)?.[1]?.replace(/<[^>]*>/g, '') ?? '';
  const isPage = status === 200 && title !== '' && !html.includes('http-equiv="refresh"');
  return { address, page, title, ...(!isPage && { problem: `${page} is no page (${status})` }) };
}

/** A redirect page needs its target as canonical link and as visible link, and needs noindex. */
function redirectProblem(html: string, target: string): string | undefined {
  const canonical = /<link rel="canonical" href="([^"]+)">/.exec(html)?.[1];
  if (canonical === undefined || new URL(canonical).pathname !== target) return `its canonical link is ${canonical}`;
  if (!/<h1[^>]*><a href="([^"]+)"/.exec(html)?.[1]?.endsWith(target)) return 'it shows no link to the target';
  return html.includes('<meta name="robots" content="noindex">') ? undefined : 'it has no noindex';
}

/** Replaces each run of white space by one space and trims the text. */
export const collapseWhitespace = (text: string): string => text.replace(/\s+/g, ' ').trim();
