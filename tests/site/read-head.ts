import type { Page } from 'playwright/test';

/** What a page says of itself to those who don't see it. */
export interface Head {
  /** Contents of the `meta` elements by their name or property. */
  meta: Record<string, string>;
  canonical: string | undefined;
  heading: string;
  /** Texts of the blocks of structured data. */
  structured: string[];
}

/** Fetch a page and read its head as a browser without scripts does. */
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

/** What networks, chats and mail show of the page. */
export const sharingTags = ({ meta }: Head): Record<string, string> =>
  Object.fromEntries(Object.entries(meta).filter(([name]) => /^(og|twitter):/.test(name)));
