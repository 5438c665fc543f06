import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { outlineSchema } from '../../src/model/outline.ts';
import { pngHeader } from '../png-header.ts';
import { expect, test } from './fixtures.ts';
import { type Head, readHead, sharingTags } from './served-html.ts';

/** Pages with noindex. The last one does not exist. */
const noindexPages = ['offline/', '404.html', 'no-such-page/'];

const outline = outlineSchema.parse(parse(readFileSync('content/outline.yaml', 'utf8')));
const modelAnswers = new Set(
  outline.topics.flatMap(({ questions }) => questions.filter(({ model }) => model).map(({ slug }) => slug)),
);

/** Moves an address from the configured host to the test server. */
const onTestServer = (address: string, home: string) => new URL(new URL(address).pathname, home).href;

test.describe('every page', () => {
  const heads = new Map<string, Head>();

  test.beforeAll(async ({ browser, pages }) => {
    test.setTimeout(10_000 + pages.length * 200);
    const page = await browser.newPage();
    for (const address of pages) heads.set(address, await readHead(page, address));
    await page.close();
  });

  test('has complete share metadata', async ({ server }) => {
    const home = heads.get(server.url)?.canonical ?? '';
    expect(home).toMatch(/^https?:/);
    for (const [address, { meta, canonical, heading }] of heads) {
      const url = home + address.slice(server.url.length);
      expect(canonical, address).toBe(url);
      expect(meta, address).toMatchObject({
        description: meta['og:description'],
        'og:title': heading,
        'og:url': url,
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

  test('has a share image of 1200 × 630 pixels and at most 40 kB', async ({ server, catalog }) => {
    const imageUrls = new Set([...heads.values()].map(({ meta }) => meta['og:image'] ?? ''));
    const topics = new Set(catalog.map(({ topic }) => topic));
    expect(imageUrls.size).toBe(catalog.length + topics.size + 1);
    for (const imageUrl of imageUrls) {
      const response = await fetch(onTestServer(imageUrl, server.url));
      expect([response.status, response.headers.get('content-type')], imageUrl).toEqual([200, 'image/png']);
      const bytes = Buffer.from(await response.arrayBuffer());
      expect(pngHeader(bytes), imageUrl).toEqual({ width: 1200, height: 630 });
      expect(bytes.length, imageUrl).toBeLessThanOrEqual(40_000);
    }
  });

  test('has structured data of schema.org that links to existing pages', async ({ server }) => {
    const missing = new Set<string>();
    for (const [address, { structured, heading }] of heads) {
      const records = parseRecords(structured, address);
      const [first] = records;
      expect(first?.['@type'], address).toBe(address === server.url ? 'WebSite' : 'BreadcrumbList');
      expect(JSON.stringify(first), address).toContain(JSON.stringify(heading));
      for (const link of pageUrls(records)) {
        if (!heads.has(onTestServer(link, server.url))) missing.add(`${address}: ${link}`);
      }
    }
    expect([...missing]).toEqual([]);
  });

  test('of a question has the question and its whole answer as structured data', async ({ server, catalog }) => {
    for (const { slug, title, answer, sources } of catalog) {
      const address = `${server.url}questions/${slug}/`;
      const { structured = [], canonical } = heads.get(address) ?? {};
      // A model answer is an opinion, and no answer to a question.
      if (modelAnswers.has(slug)) {
        expect(parseRecords(structured, address), address).toHaveLength(1);
        continue;
      }
      expect(parseRecords(structured, address)[1], address).toEqual({
        '@type': 'WebPage',
        url: canonical,
        inLanguage: 'en',
        citation: sources.map(({ url }) => url),
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

test('the search address in the structured data of the home page works', async ({ page, server }) => {
  const { structured } = await readHead(page, server.url);
  const action = parseRecords(structured, server.url)[0]?.['potentialAction'] as { target: { urlTemplate: string } };
  const url = new URL(action.target.urlTemplate.replace('{search_term_string}', 'acid'));
  await page.goto(onTestServer(url.href, server.url) + url.search);
  await expect(page.getByRole('link', { name: /ACID/ }).first()).toBeVisible();
});

for (const path of noindexPages) {
  test(`${path} has noindex and no share metadata`, async ({ page, server }) => {
    const head = await readHead(page, server.url + path);
    const { meta, canonical, structured, heading } = head;
    expect(heading).not.toBe('');
    expect(meta['robots']).toBe('noindex');
    expect({ canonical, structured }).toEqual({ canonical: undefined, structured: [] });
    expect(sharingTags(head)).toEqual({});
  });
}

test('a short link has the share metadata of its question page, and noindex', async ({ page, server }) => {
  const [shortHead, questionHead] = [
    await readHead(page, `${server.url}q/12/`),
    await readHead(page, `${server.url}questions/acid-transaction/`),
  ];
  expect(sharingTags(shortHead)).toMatchObject({
    'og:title': 'What is an ACID transaction?',
    'og:url': questionHead.canonical,
  });
  expect(sharingTags(shortHead)).toEqual(sharingTags(questionHead));
  expect(shortHead.meta['robots']).toBe('noindex');
  expect(shortHead.canonical).toBe(questionHead.canonical);
});

type StructuredRecord = Record<string, unknown>;

/**
 * The records in the structured data of a page. The page must have one block of structured data.
 */
function parseRecords(structured: string[], address: string): StructuredRecord[] {
  expect(structured, address).toHaveLength(1);
  const { '@context': context, '@graph': records } = JSON.parse(structured[0] ?? '');
  expect(context, address).toBe('https://schema.org');
  return records;
}

/** All page URLs in the records, at any depth. */
function pageUrls(records: StructuredRecord[]): string[] {
  const urls: string[] = [];
  JSON.stringify(records, (key, value) => {
    if (key === 'url' || key === 'item') urls.push(value);
    return value;
  });
  return urls;
}
