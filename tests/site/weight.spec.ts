import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from './fixtures.ts';
import { total, watchBodies } from './watch-bodies.ts';

/** Bytes that pages of a kind may take, compressed as well as can be (Brotli, 11). */
const most: [kind: string, pattern: string, bytes: number][] = [
  ['home', 'index.html', 13_000],
  ['topics', 'topics/**/index.html', 13_000],
  ['questions', 'questions/*/index.html', 9_000],
  ['short addresses', 'q/*/index.html', 2_500],
  ['the search page', 'search/index.html', 14_600],
];
/** What a server sends in the first ten segments: the copies beside the pages, which are compressed a little less, must fit too. */
const FIRST_SEGMENTS = 14_600;
const MOST_SCRIPT = 8_000;
const MOST_REQUESTS = 4;

type Weight = { page: string; bytes: number };

/** The pages of a built site that match, heaviest first. */
const weigh = (dir: string, pattern: string, bytesOf: (path: string) => number): Weight[] =>
  globSync(pattern, { cwd: dir })
    .map((page) => ({ page, bytes: bytesOf(join(dir, page)) }))
    .toSorted((a, b) => b.bytes - a.bytes);

const compressed = (path: string): number => brotliCompressSync(readFileSync(path)).length;
const copied = (path: string): number => statSync(`${path}.br`).size;

test('no page is heavier than its kind may be', ({ site }) => {
  const all = weigh(site.dir, '**/index.html', compressed);
  console.log(
    all
      .slice(0, 10)
      .map(({ page, bytes }) => `${bytes} ${page}`)
      .join('\n'),
  );
  for (const [kind, pattern, bytes] of most) {
    const ofKind = new Set(globSync(pattern, { cwd: site.dir }));
    const pages = all.filter(({ page }) => ofKind.has(page));
    expect(pages.length, kind).toBeGreaterThan(0);
    expect(
      pages.filter((page) => page.bytes > bytes),
      `${kind}: more than ${bytes} bytes`,
    ).toEqual([]);
    expect(weigh(site.dir, pattern, copied)[0]?.bytes, kind).toBeLessThanOrEqual(FIRST_SEGMENTS);
  }
});

for (const kind of ['', 'topics/*/', 'questions/*/']) {
  test(`/${kind} asks for little before anything is done`, async ({ page, site }) => {
    const [heaviest] = weigh(site.dir, `${kind}index.html`, copied);
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
