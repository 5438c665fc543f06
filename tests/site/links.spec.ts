import type { Page } from 'playwright/test';
import { expect, test } from './fixtures.ts';

interface Outline {
  /** All addresses that the page refers to, absolute. */
  links: string[];
  ids: string[];
}

/** What an HTML text refers to and can be referred to by, as a browser without scripts reads it. */
function readOutline(page: Page, html: string, address: string): Promise<Outline> {
  return page.evaluate(
    ([text, base]) => {
      const parsed = new DOMParser().parseFromString(text, 'text/html');
      const referring = [...parsed.querySelectorAll('[href], [src]')];
      const links = referring.map((element) => element.getAttribute('href') ?? element.getAttribute('src') ?? '');
      const ids = [...parsed.querySelectorAll('[id]')].map(({ id }) => id);
      return { links: links.map((link) => new URL(link, base).href), ids };
    },
    [html, address] as const,
  );
}

test('every page of the sitemap is there, and no link or fragment is broken', async ({ page, pages, served }) => {
  test.setTimeout(60_000 + pages.length * 500);
  const origin = new URL(served.url).origin;
  const outlines = new Map<string, Outline>();
  const broken: string[] = [];

  /** Fetch an address once; note it where it does not answer by itself with a page or a file. */
  async function visit(address: string, from: string): Promise<Outline> {
    const known = outlines.get(address);
    if (known) return known;
    const response = await fetch(address, { redirect: 'manual' });
    if (response.status !== 200) broken.push(`${from}: ${response.status} from ${address}`);
    const isPage = response.status === 200 && response.headers.get('content-type')?.startsWith('text/html');
    const text = await response.text();
    const outline = isPage ? await readOutline(page, text, address) : { links: [], ids: [] };
    outlines.set(address, outline);
    return outline;
  }

  const queue = [...pages];
  for (const address of queue) {
    const { links } = await visit(address, 'the sitemap');
    for (const link of links.filter((candidate) => new URL(candidate).origin === origin)) {
      const { origin: host, pathname, hash } = new URL(link);
      const target = host + pathname;
      if (!outlines.has(target)) queue.push(target);
      const { ids } = await visit(target, address);
      const fragment = decodeURIComponent(hash.slice(1)).split(':~:')[0];
      if (fragment && !ids.includes(fragment)) broken.push(`${address}: no element for ${link}`);
    }
  }
  expect(broken).toEqual([]);
});

test('links to other hosts use https and give nothing away', async ({ page, pages, served }) => {
  const unsafe: string[] = [];
  for (const address of pages) {
    const { links } = await readOutline(page, await (await fetch(address)).text(), address);
    const others = links.filter((link) => new URL(link).origin !== new URL(served.url).origin);
    unsafe.push(...others.filter((link) => !/^(https|mailto):/.test(link)));
  }
  expect(unsafe).toEqual([]);
});
