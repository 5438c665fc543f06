import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSite } from '../../scripts/build/build-site.ts';
import { type Served, serve } from '../../scripts/serve/serve.ts';
import { expect, test } from './fixtures.ts';
import { readHead, sharingTags } from './read-head.ts';
import { type Landing, readLanding } from './read-landing.ts';

const retired = 'What is deadlock and how can you prevent it?';
let served: Served;

/** Edit a file, and be sure that there was something to edit. */
function edit(path: string, change: (text: string) => string): void {
  const text = readFileSync(path, 'utf8');
  const changed = change(text);
  expect(changed, path).not.toBe(text);
  writeFileSync(path, changed);
}

/** What happens to addresses in the life of a site, all at once: a slug and a topic get other names, a question moves, one is reworded, one leaves. */
function changeContent(folder: string): void {
  const moved = /^ {6}- \{ id: 42, .*\n/m;
  edit(join(folder, 'outline.yaml'), (text) => {
    const line = moved.exec(text)?.[0] ?? '';
    const renamed = text
      .replace('slug: acid-transaction,', 'slug: acid,')
      .replace('- id: databases\n', '- id: data-stores\n');
    return renamed.replace(moved, '').replace(/(- id: messaging\n[\s\S]*? {4}questions:\n)/, `$1${line}`);
  });
  edit(join(folder, 'seed.txt'), (text) =>
    text.replace('What are the SOLID principles?', 'Name the SOLID principles.'),
  );
  edit(join(folder, 'seed.txt'), (text) => {
    const start = text.indexOf(retired);
    const next = text.indexOf('\nAnswer:', text.indexOf('\nAnswer:', start) + 1);
    return text.slice(0, start) + text.slice(text.lastIndexOf('\n', next - 1) + 1);
  });
}

/** One build serves all tests: they share a worker. */
test.describe.configure({ mode: 'default' });

test.beforeAll(async ({ site }) => {
  test.setTimeout(180_000);
  const folder = join('.cache/test', site.base === '/' ? 'moved-at-root' : 'moved-at-base');
  const [contentDir, outDir] = [join(folder, 'content'), join(folder, 'dist')];
  rmSync(folder, { recursive: true, force: true });
  cpSync('content', contentDir, { recursive: true });
  changeContent(contentDir);
  const settings = { contentDir, outDir, siteUrl: 'https://answers.example', basePath: site.base };
  expect(await buildSite(settings)).toBe(true);
  served = await serve({ dir: outDir, base: site.base });
});

test.afterAll(() => served.close());

const expected: Omit<Landing, 'problem'>[] = [
  { address: 'questions/acid-transaction/', page: 'questions/acid/', title: 'What is an ACID transaction?' },
  { address: 'questions/acid/', page: 'questions/acid/', title: 'What is an ACID transaction?' },
  { address: 'q/12/', page: 'questions/acid/', title: 'What is an ACID transaction?' },
  { address: 'topics/databases/', page: 'topics/data-stores/', title: 'Databases' },
  { address: 'topics/data-stores/', page: 'topics/data-stores/', title: 'Databases' },
  {
    address: 'questions/race-condition/',
    page: 'questions/race-condition/',
    title: 'What is a race condition? Give an example.',
  },
  { address: 'q/42/', page: 'questions/race-condition/', title: 'What is a race condition? Give an example.' },
  { address: 'questions/solid-principles/', page: 'questions/solid-principles/', title: 'Name the SOLID principles.' },
  { address: 'q/92/', page: 'questions/solid-principles/', title: 'Name the SOLID principles.' },
  { address: 'questions/deadlock/', page: 'questions/deadlock/', title: retired },
  { address: 'q/41/', page: 'questions/deadlock/', title: retired },
];

test('old addresses lead to the pages of today, and today’s stay what they were', async () => {
  expect(await Promise.all(expected.map(({ address }) => readLanding(served.url, address)))).toEqual(expected);
});

test('a browser follows by itself', async ({ page }) => {
  await page.goto(`${served.url}questions/acid-transaction/`);
  await expect(page).toHaveURL(`${served.url}questions/acid/`);
});

test('on the page of all questions a former slug opens the answer', async ({ page }) => {
  await page.goto(`${served.url}questions/#acid-transaction`);
  await expect(page.locator('details#acid')).toHaveAttribute('open');
  await expect(page.locator('details#acid')).toBeInViewport();
  await expect(page.locator('details[open]')).toHaveCount(1);
});

test('a former address is shared as the page of today', async ({ page }) => {
  for (const [old, now] of [
    ['questions/acid-transaction/', 'questions/acid/'],
    ['topics/databases/', 'topics/data-stores/'],
  ] as const) {
    const today = await readHead(page, served.url + now);
    expect(sharingTags(await readHead(page, served.url + old))).toEqual(sharingTags(today));
  }
  expect(sharingTags(await readHead(page, `${served.url}q/41/`))).toEqual({});
});

test('an answer as Markdown is at its old address too', async ({ request }) => {
  const [old, now] = await Promise.all(
    ['acid-transaction', 'acid'].map((slug) => request.get(`${served.url}questions/${slug}.md`)),
  );
  expect(old?.status()).toBe(200);
  expect(await old?.text()).toBe(await now?.text());
  expect(await now?.text()).toContain('Source: <https://answers.example');
});

test('a retired question says so, names the nearest ones and is kept from search engines', async ({ page }) => {
  await page.goto(`${served.url}questions/deadlock/`);
  await expect(page.getByText('This question is no longer part of the collection')).toBeVisible();
  const nearest = page.getByRole('region', { name: 'Similar questions' }).getByRole('link');
  await expect(nearest.first()).toHaveText('What is database deadlock detection and resolution?');
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex');
  const sitemap = await (await fetch(`${served.url}sitemap-0.xml`)).text();
  for (const gone of ['questions/deadlock/', 'questions/acid-transaction/', 'topics/databases/'])
    expect(sitemap).not.toContain(`/${gone}`);
  expect(sitemap).toContain('/questions/acid/');
});
