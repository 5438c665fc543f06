import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { buildSite } from '../../scripts/build/build-site.ts';
import { readCatalog } from '../../scripts/serve/read-catalog.ts';
import { type Served, serve } from '../../scripts/serve/serve.ts';
import { readClipboard } from './clipboard.ts';
import { expect, sitemapPages, test } from './fixtures.ts';
import { payloads, titles, topics, writeHostileContent } from './hostile-content.ts';
import { recordProblems } from './page-checks.ts';
import { collapseWhitespace } from './served-html.ts';

const folder = '.cache/test/hostile';
const [contentDir, outDir] = [join(folder, 'content'), join(folder, 'dist')];
/** Elements that the site itself never creates. */
const injectedElements =
  ':is(main, header, footer) :is(img, base, meta, iframe, [onerror], [onload], [onfocus]), [data-answer] script, a[href^="javascript:"]';
let server: Served;

/** All tests share one worker and one build. */
test.describe.configure({ mode: 'default' });

test.beforeAll(async () => {
  test.setTimeout(180_000);
  writeHostileContent(contentDir);
  const settings = { contentDir, outDir, siteUrl: 'https://answers.example', basePath: '/' };
  expect(await buildSite(settings)).toBe(true);
  server = await serve({ dir: outDir, base: '/' });
});

test.afterAll(() => server?.close());

test('hostile content runs no code, loads no file and violates no policy on any page', async ({ page }) => {
  const problems = recordProblems(page, new URL(server.url).origin);
  for (const address of [...sitemapPages(outDir, server.url), `${server.url}search/?q=zebra3`, `${server.url}q/3/`]) {
    await page.goto(address, { waitUntil: 'networkidle' });
    expect(await page.evaluate(() => Reflect.has(window, 'hostile')), address).toBe(false);
    expect(await page.locator(injectedElements).count(), address).toBe(0);
    for (const block of await page.locator('script[type="application/ld+json"]').allTextContents()) JSON.parse(block);
  }
  expect(problems).toEqual([]);
});

test('pages show hostile text as plain text', async ({ page }) => {
  for (const [index, title] of titles.entries()) {
    await page.goto(`${server.url}questions/q-${index + 1}/`);
    expect(collapseWhitespace((await page.getByRole('heading', { level: 1 }).textContent()) ?? '')).toBe(
      collapseWhitespace(title),
    );
    const answer = collapseWhitespace((await page.locator('[data-answer]').textContent()) ?? '');
    for (const payload of payloads) expect(answer).toContain(collapseWhitespace(payload));
    expect(await page.locator('meta[property="og:title"]').getAttribute('content')).toBe(title);
    const imageUrl = await page.locator('meta[property="og:image"]').getAttribute('content');
    const image = await page.request.get(server.url + new URL(imageUrl ?? '').pathname.slice(1));
    expect(image.headers()['content-type']).toBe('image/png');
  }
  await page.goto(`${server.url}topics/constructor/`);
  expect(collapseWhitespace((await page.getByRole('heading', { level: 1 }).textContent()) ?? '')).toBe(
    collapseWhitespace(topics[0] ?? ''),
  );
});

test('a page has the language of the site, and leads to its repository', async ({ page }) => {
  await page.goto(`${server.url}questions/q-1/`);
  await expect(page.locator('html')).toHaveAttribute('lang', 'de-AT');
  const report = page.getByRole('link', { name: 'Report a mistake' });
  await expect(report).toHaveAttribute('href', /^https:\/\/github\.com\/a\/b.*\/issues\/new\?title=Mistake/);
  await expect(report).toHaveAttribute('href', /q%2F1%2F$/);
});

test('search and copy handle hostile text as plain text', async ({ page, context }) => {
  const problems = recordProblems(page, new URL(server.url).origin);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`${server.url}questions/q-2/`);
  await page.getByRole('button', { name: 'More formats to copy' }).click();
  await page.getByRole('menuitem', { name: /^Whole answer/ }).click();
  await expect.poll(() => readClipboard(page, 'text/plain')).toContain('zebra1');
  for (const index of [0, 3, 9]) {
    await page.goto(`${server.url}search/?q=zebra${index}`);
    const result = page.getByRole('main').locator('search-results li .title').first();
    await expect(result).toContainText(collapseWhitespace(titles[index] ?? '').slice(0, 20));
    await page.goto(`${server.url}search/?q=yak${index}`);
    await expect(result).toContainText(collapseWhitespace(titles[index] ?? '').slice(0, 20));
  }
  await page.goto(`${server.url}search/?q=${encodeURIComponent(payloads[0] ?? '')}`);
  const results = page.getByRole('main').locator('search-results');
  await expect(results).toHaveAttribute('data-view', /^(?!waiting|failed|start)/);
  expect(await page.evaluate(() => Reflect.has(window, 'hostile'))).toBe(false);
  expect(problems).toEqual([]);
});

test('the exports contain hostile text unchanged', async () => {
  const catalog = readCatalog(outDir);
  expect(catalog.map(({ title }) => title)).toEqual(titles);
  const csv = readFileSync(join(outDir, 'download/backend-answers.csv'), 'utf8');
  const rows: Record<string, string>[] = parse(csv, { columns: true, record_delimiter: ['\r\n', '\n', '\r'] });
  expect(rows.map(({ title }) => title)).toEqual(titles);
  for (const { answer } of catalog)
    for (const payload of payloads) expect(collapseWhitespace(answer)).toContain(collapseWhitespace(payload));
});
