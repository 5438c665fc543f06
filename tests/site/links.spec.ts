import type { Page } from 'playwright/test';
import { expect, test } from './fixtures.ts';

interface LinkData {
  /** Absolute URLs of all `href` and `src` attributes. */
  links: string[];
  /** All ids, which fragments can refer to. */
  ids: string[];
}

/** The links and ids of an HTML text, parsed as a browser without scripts does. */
function readLinkData(page: Page, html: string, address: string): Promise<LinkData> {
  return page.evaluate(
    ([text, base]) => {
      const parsed = new DOMParser().parseFromString(text, 'text/html');
      const elements = [...parsed.querySelectorAll('[href], [src]')];
      const links = elements.map((element) => element.getAttribute('href') ?? element.getAttribute('src') ?? '');
      const ids = [...parsed.querySelectorAll('[id]')].map(({ id }) => id);
      return { links: links.map((link) => new URL(link, base).href), ids };
    },
    [html, address] as const,
  );
}

test('every page in the sitemap exists, and no link or fragment is broken', async ({ page, pages, server }) => {
  test.setTimeout(60_000 + pages.length * 500);
  const origin = new URL(server.url).origin;
  const linkDataByUrl = new Map<string, LinkData>();
  const broken: string[] = [];

  /**
   * Fetches an address once. Reports it as broken if the status is not 200; a redirect is broken,
   * too.
   */
  async function visit(address: string, referrer: string): Promise<LinkData> {
    const cached = linkDataByUrl.get(address);
    if (cached) return cached;
    const response = await fetch(address, { redirect: 'manual' });
    if (response.status !== 200) broken.push(`${referrer}: ${response.status} from ${address}`);
    const isPage = response.status === 200 && response.headers.get('content-type')?.startsWith('text/html');
    const text = await response.text();
    const linkData = isPage ? await readLinkData(page, text, address) : { links: [], ids: [] };
    linkDataByUrl.set(address, linkData);
    return linkData;
  }

  const queue = [...pages];
  for (const address of queue) {
    const { links } = await visit(address, 'the sitemap');
    for (const link of links.filter((candidate) => new URL(candidate).origin === origin)) {
      const { origin: host, pathname, hash } = new URL(link);
      const target = host + pathname;
      if (!linkDataByUrl.has(target)) queue.push(target);
      const { ids } = await visit(target, address);
      const fragment = decodeURIComponent(hash.slice(1)).split(':~:')[0];
      if (fragment && !ids.includes(fragment)) broken.push(`${address}: no element for ${link}`);
    }
  }
  expect(broken).toEqual([]);
});

test('links to other hosts use https or mailto', async ({ page, pages, server }) => {
  const unsafe: string[] = [];
  for (const address of pages) {
    const { links } = await readLinkData(page, await (await fetch(address)).text(), address);
    const external = links.filter((link) => new URL(link).origin !== new URL(server.url).origin);
    unsafe.push(...external.filter((link) => !/^(https|mailto):/.test(link)));
  }
  expect(unsafe).toEqual([]);
});
