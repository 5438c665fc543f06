import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { buildSite } from '../../scripts/build/build-site.ts';
import { readCatalog } from '../../scripts/serve/read-catalog.ts';
import { type Served, serve } from '../../scripts/serve/serve.ts';
import { clipboard } from './clipboard.ts';
import { expect, test } from './fixtures.ts';
import { payloads, titles, topics, writeHostileContent } from './hostile-content.ts';
import { sitemapPages } from './sitemap-pages.ts';
import { watchPage } from './watch-page.ts';

const folder = '.cache/test/hostile';
const [contentDir, outDir] = [join(folder, 'content'), join(folder, 'dist')];
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
/** What the site itself never makes. */
const strangers =
  ':is(main, header, footer) :is(img, base, meta, iframe, [onerror], [onload], [onfocus]), [data-answer] script, a[href^="javascript:"]';
let served: Served;

/** One build serves all tests: they share a worker. */
test.describe.configure({ mode: 'default' });

test.beforeAll(async () => {
  test.setTimeout(180_000);
  writeHostileContent(contentDir);
  const settings = { contentDir, outDir, siteUrl: 'https://answers.example', basePath: '/' };
  expect(await buildSite(settings)).toBe(true);
  served = await serve({ dir: outDir, base: '/' });
});

test.afterAll(() => served?.close());

test('on no page does anything of it run, load, or break a rule', async ({ page }) => {
  const notes = watchPage(page, new URL(served.url).origin);
  for (const address of [...sitemapPages(outDir, served.url), `${served.url}search/?q=zebra3`, `${served.url}q/3/`]) {
    await page.goto(address, { waitUntil: 'networkidle' });
    expect(await page.evaluate(() => Reflect.has(window, 'hostile')), address).toBe(false);
    expect(await page.locator(strangers).count(), address).toBe(0);
    for (const block of await page.locator('script[type="application/ld+json"]').allTextContents()) JSON.parse(block);
  }
  expect(notes).toEqual([]);
});

test('everything is shown as typed', async ({ page }) => {
  for (const [index, title] of titles.entries()) {
    await page.goto(`${served.url}questions/q-${index + 1}/`);
    expect(oneLine((await page.getByRole('heading', { level: 1 }).textContent()) ?? '')).toBe(oneLine(title));
    const answer = oneLine((await page.locator('[data-answer]').textContent()) ?? '');
    for (const payload of payloads) expect(answer).toContain(oneLine(payload));
    expect(await page.locator('meta[property="og:title"]').getAttribute('content')).toBe(title);
    const picture = await page.locator('meta[property="og:image"]').getAttribute('content');
    const drawn = await page.request.get(served.url + new URL(picture ?? '').pathname.slice(1));
    expect(drawn.headers()['content-type']).toBe('image/png');
  }
  await page.goto(`${served.url}topics/constructor/`);
  expect(oneLine((await page.getByRole('heading', { level: 1 }).textContent()) ?? '')).toBe(oneLine(topics[0] ?? ''));
});

test('found and copied it is as typed too', async ({ page, context }) => {
  const notes = watchPage(page, new URL(served.url).origin);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`${served.url}questions/q-2/`);
  await page.getByRole('button', { name: 'More formats to copy' }).click();
  await page.getByRole('menuitem', { name: /^Whole answer/ }).click();
  await expect.poll(() => clipboard(page, 'text/plain')).toContain('zebra1');
  for (const index of [0, 3, 9]) {
    await page.goto(`${served.url}search/?q=zebra${index}`);
    const result = page.getByRole('main').locator('search-results li .title').first();
    await expect(result).toContainText(oneLine(titles[index] ?? '').slice(0, 20));
    await page.goto(`${served.url}search/?q=yak${index}`);
    await expect(result).toContainText(oneLine(titles[index] ?? '').slice(0, 20));
  }
  await page.goto(`${served.url}search/?q=${encodeURIComponent(payloads[0] ?? '')}`);
  const results = page.getByRole('main').locator('search-results');
  await expect(results).toHaveAttribute('data-view', /^(?!waiting|failed|start)/);
  expect(await page.evaluate(() => Reflect.has(window, 'hostile'))).toBe(false);
  expect(notes).toEqual([]);
});

test('the exports hold every word as typed', async () => {
  const catalog = readCatalog(outDir);
  expect(catalog.map(({ title }) => title)).toEqual(titles);
  const csv = readFileSync(join(outDir, 'download/backend-answers.csv'), 'utf8');
  const rows: Record<string, string>[] = parse(csv, { columns: true, record_delimiter: ['\r\n', '\n', '\r'] });
  expect(rows.map(({ title }) => title)).toEqual(titles);
  for (const { answer } of catalog) for (const payload of payloads) expect(oneLine(answer)).toContain(oneLine(payload));
});
