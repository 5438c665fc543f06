import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from './fixtures.ts';
import { recordBodySizes } from './page-checks.ts';

/** The size limit for each kind of page, in bytes after Brotli 11, the highest quality. */
const limits: [kind: string, pattern: string, bytes: number][] = [
  ['home', 'index.html', 13_000],
  ['topics', 'topics/**/index.html', 13_000],
  ['questions without a figure', 'questions/*/index.html', 9_600],
  ['questions with a figure', 'questions/*/index.html', 12_500],
  ['short addresses', 'q/*/index.html', 2_500],
  ['the search page', 'search/index.html', 14_600],
];
/**
 * The first ten TCP segments of a response. The `.br` files, compressed with a lower quality, must
 * fit, too.
 */
const FIRST_SEGMENTS_BYTES = 14_600;
const MAX_SCRIPT_BYTES = 8_000;
const MAX_REQUESTS = 4;

type Weight = { page: string; bytes: number };

/** The sizes of the pages that match a glob pattern, largest first. */
const measurePages = (dir: string, pattern: string, bytesOf: (path: string) => number): Weight[] =>
  globSync(pattern, { cwd: dir })
    .map((page) => ({ page, bytes: bytesOf(join(dir, page)) }))
    .toSorted((a, b) => b.bytes - a.bytes);

/** Pages with a figure have a limit of their own. */
const isOfKind = (kind: string, html: string): boolean =>
  !kind.endsWith(' a figure') || html.includes('<figure') === kind.includes(' with ');

const compressedBytes = (path: string): number => brotliCompressSync(readFileSync(path)).length;
const totalBytes = (bodies: Map<string, number>): number => [...bodies.values()].reduce((sum, bytes) => sum + bytes, 0);
const brotliFileBytes = (path: string): number => statSync(`${path}.br`).size;

test('no page exceeds the size limit of its kind', ({ site }) => {
  const all = measurePages(site.dir, '**/index.html', compressedBytes);
  console.log(
    all
      .slice(0, 10)
      .map(({ page, bytes }) => `${bytes} ${page}`)
      .join('\n'),
  );
  for (const [kind, pattern, bytes] of limits) {
    const ofKind = new Set(globSync(pattern, { cwd: site.dir }));
    const pages = all.filter(
      ({ page }) => ofKind.has(page) && isOfKind(kind, readFileSync(join(site.dir, page), 'utf8')),
    );
    expect(pages.length, kind).toBeGreaterThan(0);
    expect(
      pages.filter((page) => page.bytes > bytes),
      `${kind}: more than ${bytes} bytes`,
    ).toEqual([]);
    expect(measurePages(site.dir, pattern, brotliFileBytes)[0]?.bytes, kind).toBeLessThanOrEqual(FIRST_SEGMENTS_BYTES);
  }
});

for (const kind of ['', 'topics/*/', 'questions/*/']) {
  test(`/${kind} sends few requests and loads a small script before the visitor acts`, async ({ page, site }) => {
    const [largest] = measurePages(site.dir, `${kind}index.html`, brotliFileBytes);
    const bodySizes = recordBodySizes(page);
    await page.goto(largest?.page.replace('index.html', '') ?? '', { waitUntil: 'networkidle' });
    const bodies = await bodySizes();
    const scripts = new Map([...bodies].filter(([address]) => address.endsWith('.js')));
    expect(bodies.size, [...bodies.keys()].join(' ')).toBeLessThanOrEqual(MAX_REQUESTS);
    expect(scripts.size).toBeGreaterThan(0);
    expect(totalBytes(scripts)).toBeLessThanOrEqual(MAX_SCRIPT_BYTES);
    await expect(page.locator('script[src]:not([type=module], [defer], [async])')).toHaveCount(0);
    await expect(page.locator('link[rel=stylesheet]')).toHaveCount(0);
  });
}
