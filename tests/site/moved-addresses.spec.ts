import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSite } from '../../scripts/build/build-site.ts';
import { type Served, serve } from '../../scripts/serve/serve.ts';
import { expect, test } from './fixtures.ts';
import { type Destination, followAddress, readHead, sharingTags } from './served-html.ts';

const RETIRED_TITLE = 'What is deadlock and how can you prevent it?';
let server: Served;

/** Edits a file and fails if nothing changed. */
function editFile(path: string, change: (text: string) => string): void {
  const text = readFileSync(path, 'utf8');
  const changed = change(text);
  expect(changed, path).not.toBe(text);
  writeFileSync(path, changed);
}

/** Renames a slug and a topic, moves a question, rewords a question and removes a question. */
function changeContent(folder: string): void {
  const moved = /^ {6}- \{ id: 42, .*\n/m;
  editFile(join(folder, 'outline.yaml'), (text) => {
    const line = moved.exec(text)?.[0] ?? '';
    const renamed = text
      .replace('slug: acid-transaction,', 'slug: acid,')
      .replace('- id: databases\n', '- id: data-stores\n');
    return renamed.replace(moved, '').replace(/(- id: messaging\n[\s\S]*? {4}questions:\n)/, `$1${line}`);
  });
  editFile(join(folder, 'seed.txt'), (text) =>
    text.replace('What are the SOLID principles?', 'Name the SOLID principles.'),
  );
  editFile(join(folder, 'seed.txt'), (text) => {
    const start = text.indexOf(RETIRED_TITLE);
    const next = text.indexOf('\nAnswer:', text.indexOf('\nAnswer:', start) + 1);
    return text.slice(0, start) + text.slice(text.lastIndexOf('\n', next - 1) + 1);
  });
}

const expected: Omit<Destination, 'problem'>[] = [
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
  { address: 'questions/deadlock/', page: 'questions/deadlock/', title: RETIRED_TITLE },
  { address: 'q/41/', page: 'questions/deadlock/', title: RETIRED_TITLE },
];

for (const base of ['/', '/docs/'])
  test.describe(`under ${base}`, () => {
    /** All tests share one worker and one build. */
    test.describe.configure({ mode: 'default' });

    test.beforeAll(async () => {
      test.setTimeout(180_000);
      const folder = join('.cache/test', base === '/' ? 'moved-at-root' : 'moved-at-base');
      const [contentDir, outDir] = [join(folder, 'content'), join(folder, 'dist')];
      rmSync(folder, { recursive: true, force: true });
      cpSync('content', contentDir, { recursive: true });
      changeContent(contentDir);
      const settings = { contentDir, outDir, siteUrl: 'https://answers.example', basePath: base };
      expect(await buildSite(settings)).toBe(true);
      server = await serve({ dir: outDir, base });
    });

    test.afterAll(() => server.close());

    test('old addresses redirect to current pages, and current addresses show their page', async () => {
      expect(await Promise.all(expected.map(({ address }) => followAddress(server.url, address)))).toEqual(expected);
    });

    test('the browser follows the redirect of an old address', async ({ page }) => {
      await page.goto(`${server.url}questions/acid-transaction/`);
      await expect(page).toHaveURL(`${server.url}questions/acid/`);
    });

    test('on the page of all questions an old slug in the fragment opens the answer', async ({ page }) => {
      await page.goto(`${server.url}questions/#acid-transaction`);
      await expect(page.locator('details#acid')).toHaveAttribute('open');
      await expect(page.locator('details#acid')).toBeInViewport();
      await expect(page.locator('details[open]')).toHaveCount(1);
    });

    test('an old address has the share metadata of the current page', async ({ page }) => {
      for (const [oldAddress, address] of [
        ['questions/acid-transaction/', 'questions/acid/'],
        ['topics/databases/', 'topics/data-stores/'],
      ] as const) {
        const head = await readHead(page, server.url + address);
        expect(sharingTags(await readHead(page, server.url + oldAddress))).toEqual(sharingTags(head));
      }
      expect(sharingTags(await readHead(page, `${server.url}q/41/`))).toEqual({});
    });

    test('the Markdown file of an answer keeps its old address', async ({ request }) => {
      const [oldFile, file] = await Promise.all(
        ['acid-transaction', 'acid'].map((slug) => request.get(`${server.url}questions/${slug}.md`)),
      );
      expect(oldFile?.status()).toBe(200);
      expect(await oldFile?.text()).toBe(await file?.text());
      expect(await file?.text()).toContain('Source: <https://answers.example');
    });

    test('the page of a removed question says so, lists similar questions and has noindex', async ({ page }) => {
      await page.goto(`${server.url}questions/deadlock/`);
      await expect(page.getByText('This question is no longer part of the collection')).toBeVisible();
      const nearest = page.getByRole('region', { name: 'Similar questions' }).getByRole('link');
      await expect(nearest.first()).toHaveText('What is database deadlock detection and resolution?');
      await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex');
      const sitemap = await (await fetch(`${server.url}sitemap-0.xml`)).text();
      for (const removed of ['questions/deadlock/', 'questions/acid-transaction/', 'topics/databases/'])
        expect(sitemap).not.toContain(`/${removed}`);
      expect(sitemap).toContain('/questions/acid/');
    });
  });
