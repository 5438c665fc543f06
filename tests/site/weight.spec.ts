import { globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './fixtures.ts';
import { total, watchBodies } from './watch-bodies.ts';

/** Bytes that pages of a kind may take, compressed (brotli, 11): what a server sends in the first ten segments, and less. */
const most: [kind: string, pattern: string, bytes: number][] = [
  ['home', 'index.html', 13_000],
  ['topics', 'topics/**/index.html', 13_000],
  ['questions', 'questions/*/index.html', 9_000],
  ['short addresses', 'q/*/index.html', 2_500],
  ['the search page', 'search/index.html', 14_600],
];
const MOST_SCRIPT = 8_000;
const MOST_REQUESTS = 4;

/** The pages of a built site that match, with what they take, heaviest first. */
const weigh = (dir: string, pattern: string): { page: string; bytes: number }[] =>
  globSync(pattern, { cwd: dir })
    .map((page) => ({ page, bytes: statSync(join(dir, `${page}.br`)).size }))
    .toSorted((a, b) => b.bytes - a.bytes);

test('no page is heavier than its kind may be', ({ site }) => {
  const heaviest = weigh(site.dir, '**/index.html').slice(0, 10);
  console.log(heaviest.map(({ page, bytes }) => `${bytes} ${page}`).join('\n'));
  for (const [kind, pattern, bytes] of most) {
    const pages = weigh(site.dir, pattern);
    expect(pages.length, kind).toBeGreaterThan(0);
    expect(
      pages.filter((page) => page.bytes > bytes),
      `${kind}: more than ${bytes} bytes`,
    ).toEqual([]);
  }
});

for (const kind of ['', 'topics/*/', 'questions/*/']) {
  test(`/${kind} asks for little before anything is done`, async ({ page, site }) => {
    const [heaviest] = weigh(site.dir, `${kind}index.html`);
    const bodiesOf = watchBodies(page);
    await page.goto(heaviest?.page.replace('index.html', '') ?? '', { waitUntil: 'networkidle' });
    const bodies = await bodiesOf();
    const scripts = new Map([...bodies].filter(([address]) => address.endsWith('.js')));
    expect(bodies.size, [...bodies.keys()].join(' ')).toBeLessThanOrEqual(MOST_REQUESTS);
    expect(scripts.size).toBeGreaterThan(0);
    expect(total(scripts)).toBeLessThanOrEqual(MOST_SCRIPT);
    await expect(page.locator('script[src]:not([type=module], [defer], [async])')).toHaveCount(0);
    await expect(page.locator('link[rel=stylesheet]')).toHaveCount(0);
  });
}
