import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { compressSite } from '../../../scripts/compress/compress-site.ts';
import { effort } from '../../../scripts/compress/effort.ts';

const page = `<!doctype html>${'<p>An answer.</p>'.repeat(80)}`;
const words = Buffer.from(Array.from({ length: 900 }, (_, at) => (at * 7919) % 1009).join(' '));

/** A built site of a few files, and a cache beside it. */
function builtSite(context: TestContext) {
  const folder = mkdtempSync(join(tmpdir(), 'compress-'));
  context.after(() => rmSync(folder, { recursive: true }));
  const folders = { outDir: join(folder, 'site'), cacheDir: join(folder, 'cache') };
  const at = (name: string): string => join(folders.outDir, name);
  const write = (name: string, content: string | Buffer): void => {
    mkdirSync(dirname(at(name)), { recursive: true });
    writeFileSync(at(name), content);
  };
  write('index.html', page);
  write('topics/apis/index.html', page.replace('An', 'One'));
  write('notes.md', 'short '.repeat(40));
  write('noise.txt', randomBytes(2000));
  write('pictures/a.png', page);
  write('pagefind/en.pf_index', gzipSync(words));
  return { folders, at, write };
}

test('every file that gets smaller has its copies, which hold the same', async (context) => {
  const { folders, at } = builtSite(context);
  assert.deepEqual(await compressSite(folders), { files: 3, made: 3 });
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

test('what is gzip by itself is compressed plain, and has no copy in gzip', async (context) => {
  const { folders, at } = builtSite(context);
  await compressSite(folders);
  assert.deepEqual(brotliDecompressSync(readFileSync(at('pagefind/en.pf_index.br'))), words);
  assert.equal(existsSync(at('pagefind/en.pf_index.gz')), false);
});

test('only what changed is compressed again, and copies of what is gone are forgotten', async (context) => {
  const { folders, at, write } = builtSite(context);
  await compressSite(folders);
  const [first, kept] = [readFileSync(at('index.html.br')), readdirSync(folders.cacheDir).length];
  write('topics/apis/index.html', page.replace('An', 'Some'));
  assert.deepEqual(await compressSite(folders), { files: 3, made: 1 });
  assert.deepEqual(readFileSync(at('index.html.br')), first);
  assert.equal(readdirSync(folders.cacheDir).length, kept);
});

test('a large site and a large file are compressed with less effort', () => {
  const page = { path: 'q/index.html', bytes: 60_000 };
  const script = { ...page, path: 'search.js' };
  assert.deepEqual([effort(page, 40_000_000), effort(script, 40_000_000)], [10, 11]);
  assert.deepEqual([effort(page, 900_000_000), effort(script, 900_000_000)], [5, 5]);
  assert.equal(effort({ path: 'questions.json', bytes: 2_000_000 }, 9_000_000), 5);
});
