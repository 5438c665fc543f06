import { pngHeader } from '../png-header.ts';
import { expect, test } from './fixtures.ts';
import { type Head, readHead, sharingTags } from './read-head.ts';

/** Pages that nobody should find by a search engine; the last one is nowhere. */
const hidden = ['offline/', '404.html', 'no-such-page/'];

/** The address on the served site of one that was built for another host. */
const moved = (address: string, home: string) => new URL(new URL(address).pathname, home).href;

test.describe('every page', () => {
  const heads = new Map<string, Head>();

  test.beforeAll(async ({ browser, pages }) => {
    test.setTimeout(10_000 + pages.length * 200);
    const page = await browser.newPage();
    for (const address of pages) heads.set(address, await readHead(page, address));
    await page.close();
  });

  test('says what it is to those who show a link to it', async ({ served }) => {
    const home = heads.get(served.url)?.canonical ?? '';
    expect(home).toMatch(/^https?:/);
    for (const [address, { meta, canonical, heading }] of heads) {
      const own = home + address.slice(served.url.length);
      expect(canonical, address).toBe(own);
      expect(meta, address).toMatchObject({
        description: meta['og:description'],
        'og:title': heading,
        'og:url': own,
        'og:site_name': 'Backend Answers',
        'og:type': /\/questions\/./.test(address) ? 'article' : 'website',
        'og:image': expect.stringMatching(/\/pictures\/[a-z0-9-]+\.[0-9a-f]{8}\.png$/),
        'og:image:type': 'image/png',
        'og:image:width': '1200',
        'og:image:height': '630',
        'og:image:alt': expect.stringContaining(': '),
        'twitter:card': 'summary_large_image',
      });
      expect(meta['og:image'], address).toContain(`${home}pictures/`);
      expect(meta['description'], address).toMatch(/^\S.{9,198}\S$/);
    }
  });

  test('has a picture of the right size, and a light one', async ({ served, catalog }) => {
    const pictures = new Set([...heads.values()].map(({ meta }) => meta['og:image'] ?? ''));
    const topics = new Set(catalog.map(({ topic }) => topic));
    expect(pictures.size).toBe(catalog.length + topics.size + 1);
    for (const picture of pictures) {
      const response = await fetch(moved(picture, served.url));
      expect([response.status, response.headers.get('content-type')], picture).toEqual([200, 'image/png']);
      const bytes = Buffer.from(await response.arrayBuffer());
      expect(pngHeader(bytes), picture).toEqual({ width: 1200, height: 630 });
      expect(bytes.length, picture).toBeLessThanOrEqual(40_000);
    }
  });

  test('describes itself in the vocabulary of schema.org', async ({ served }) => {
    const missing = new Set<string>();
    for (const [address, { structured, heading }] of heads) {
      const records = graph(structured, address);
      const [first] = records;
      expect(first?.['@type'], address).toBe(address === served.url ? 'WebSite' : 'BreadcrumbList');
      expect(JSON.stringify(first), address).toContain(JSON.stringify(heading));
      for (const link of addresses(records)) {
        if (!heads.has(moved(link, served.url))) missing.add(`${address}: ${link}`);
      }
    }
    expect([...missing]).toEqual([]);
  });

  test('of a question holds that question and its whole answer', async ({ served, catalog }) => {
    for (const { slug, title, answer } of catalog) {
      const address = `${served.url}questions/${slug}/`;
      const { structured = [], canonical } = heads.get(address) ?? {};
      expect(graph(structured, address)[1], address).toEqual({
        '@type': 'WebPage',
        url: canonical,
        inLanguage: 'en',
        mainEntity: {
          '@type': 'Question',
          name: title,
          answerCount: 1,
          acceptedAnswer: { '@type': 'Answer', text: answer },
        },
      });
    }
  });
});

test('the search that the home page describes finds what is asked', async ({ page, served }) => {
  const { structured } = await readHead(page, served.url);
  const action = graph(structured, served.url)[0]?.['potentialAction'] as { target: { urlTemplate: string } };
  const url = new URL(action.target.urlTemplate.replace('{search_term_string}', 'acid'));
  await page.goto(moved(url.href, served.url) + url.search);
  await expect(page.getByRole('link', { name: /ACID/ }).first()).toBeVisible();
});

for (const path of hidden) {
  test(`${path} is not to be shared`, async ({ page, served }) => {
    const head = await readHead(page, served.url + path);
    const { meta, canonical, structured, heading } = head;
    expect(heading).not.toBe('');
    expect(meta['robots']).toBe('noindex');
    expect({ canonical, structured }).toEqual({ canonical: undefined, structured: [] });
    expect(sharingTags(head)).toEqual({});
  });
}

test('a short link is shared as the page of its question, and kept from search engines', async ({ page, served }) => {
  const [short, whole] = [
    await readHead(page, `${served.url}q/12/`),
    await readHead(page, `${served.url}questions/acid-transaction/`),
  ];
  expect(sharingTags(short)).toMatchObject({ 'og:title': 'What is an ACID transaction?', 'og:url': whole.canonical });
  expect(sharingTags(short)).toEqual(sharingTags(whole));
  expect(short.meta['robots']).toBe('noindex');
  expect(short.canonical).toBe(whole.canonical);
});

type StructuredRecord = Record<string, unknown>;

/** The records of a page's one block of structured data. */
function graph(structured: string[], address: string): StructuredRecord[] {
  expect(structured, address).toHaveLength(1);
  const { '@context': context, '@graph': records } = JSON.parse(structured[0] ?? '');
  expect(context, address).toBe('https://schema.org');
  return records;
}

/** All addresses of pages in the records, wherever they stand. */
function addresses(records: StructuredRecord[]): string[] {
  const found: string[] = [];
  JSON.stringify(records, (key, value) => {
    if (key === 'url' || key === 'item') found.push(value);
    return value;
  });
  return found;
}
