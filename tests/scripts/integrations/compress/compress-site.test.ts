import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { brotliQuality, compressSite } from '../../../../scripts/integrations/compress/compress-site.ts';

const page = `<!doctype html>${'<p>An answer.</p>'.repeat(80)}`;
const words = Buffer.from(Array.from({ length: 900 }, (_, at) => (at * 7919) % 1009).join(' '));

/** A small built site. */
function builtSite(context: TestContext) {
  const folder = mkdtempSync(join(tmpdir(), 'compress-'));
  context.after(() => rmSync(folder, { recursive: true }));
  const dir = join(folder, 'site');
  const at = (name: string): string => join(dir, name);
  const write = (name: string, content: string | Buffer): void => {
    mkdirSync(dirname(at(name)), { recursive: true });
    writeFileSync(at(name), content);
  };
  write('index.html', page);
  write('topics/apis/index.html', page.replace('An', 'One'));
  write('notes.md', 'short '.repeat(150));
  write('noise.txt', randomBytes(2000));
  write('pictures/a.png', page);
  write('pagefind/en.pf_index', gzipSync(words));
  return { dir, at, write, cache: join(folder, 'cache') };
}

test('a file that gets smaller has compressed copies with the same content', async (context) => {
  const { dir, at, cache } = builtSite(context);
  assert.equal(await compressSite(dir, cache), 4);
  assert.equal(brotliDecompressSync(readFileSync(at('index.html.br'))).toString(), page);
  assert.equal(gunzipSync(readFileSync(at('topics/apis/index.html.gz'))).toString(), page.replace('An', 'One'));
  assert.deepEqual(readdirSync(at('.')).sort(), [
    'index.html',
    'index.html.br',
    'index.html.gz',
    'noise.txt',
    'notes.md',
    'pagefind',
    'pictures',
    'topics',
  ]);
  assert.equal(existsSync(at('pictures/a.png.br')), false);
});

test('a gzip file has a Brotli copy of its plain content and no gzip copy', async (context) => {
  const { dir, at, cache } = builtSite(context);
  await compressSite(dir, cache);
  assert.deepEqual(brotliDecompressSync(readFileSync(at('pagefind/en.pf_index.br'))), words);
  assert.equal(existsSync(at('pagefind/en.pf_index.gz')), false);
});

test('a second build reuses cached copies and deletes unused ones', async (context) => {
  const { dir, at, write, cache } = builtSite(context);
  await compressSite(dir, cache);
  const before = new Set(readdirSync(cache));
  const times = [...before].map((name) => statSync(join(cache, name)).mtimeMs);
  for (const name of ['index.html.br', 'index.html.gz']) rmSync(at(name));
  write('topics/apis/index.html', page.replace('An', 'Some'));
  await compressSite(dir, cache);
  assert.equal(brotliDecompressSync(readFileSync(at('index.html.br'))).toString(), page);
  assert.equal(gunzipSync(readFileSync(at('topics/apis/index.html.gz'))).toString(), page.replace('An', 'Some'));
  const after = readdirSync(cache);
  const kept = after.filter((name) => before.has(name));
  assert.equal(after.length, before.size);
  assert.equal(kept.length, before.size - 2);
  for (const name of kept) assert.ok(times.includes(statSync(join(cache, name)).mtimeMs), `${name} was written again`);
});

test('only scripts and search files up to 1 MB have the best Brotli quality', () => {
  const qualities = ['search.js', 'pagefind/manifest.json', 'q/1/index.html', 'pagefind/page/en_1.json'].map((path) =>
    brotliQuality({ path, bytes: 60_000 }),
  );
  assert.deepEqual(qualities, [11, 11, 5, 5]);
  assert.equal(brotliQuality({ path: 'pagefind/pages.json', bytes: 2_000_000 }), 5);
});
