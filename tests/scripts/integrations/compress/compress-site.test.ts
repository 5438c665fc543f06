import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { compressSite, effort } from '../../../../scripts/integrations/compress/compress-site.ts';

const page = `<!doctype html>${'<p>An answer.</p>'.repeat(80)}`;
const words = Buffer.from(Array.from({ length: 900 }, (_, at) => (at * 7919) % 1009).join(' '));

/** A built site of a few files, and the folder of an earlier build. */
function builtSite(context: TestContext) {
  const folder = mkdtempSync(join(tmpdir(), 'compress-'));
  context.after(() => rmSync(folder, { recursive: true }));
  const [dir, earlier] = [join(folder, 'site'), join(folder, 'earlier')];
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
  return { dir, earlier, at, write };
}

test('every file that gets smaller has its copies, which hold the same', async (context) => {
  const { dir, at } = builtSite(context);
  assert.deepEqual(await compressSite({ dir }), { files: 4, made: 4 });
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
  const { dir, at } = builtSite(context);
  await compressSite({ dir });
  assert.deepEqual(brotliDecompressSync(readFileSync(at('pagefind/en.pf_index.br'))), words);
  assert.equal(existsSync(at('pagefind/en.pf_index.gz')), false);
});

test('only what changed since an earlier build is compressed again, and that build stays as it is', async (context) => {
  const { dir, earlier, at, write } = builtSite(context);
  cpSync(dir, earlier, { recursive: true });
  await compressSite({ dir: earlier });
  write('topics/apis/index.html', page.replace('An', 'Some'));
  write('new.txt', page);
  assert.deepEqual(await compressSite({ dir, earlier }), { files: 5, made: 3 });
  assert.deepEqual(readFileSync(at('index.html.br')), readFileSync(join(earlier, 'index.html.br')));
  assert.equal(gunzipSync(readFileSync(at('topics/apis/index.html.gz'))).toString(), page.replace('An', 'Some'));
  assert.equal(
    gunzipSync(readFileSync(join(earlier, 'topics/apis/index.html.gz'))).toString(),
    page.replace('An', 'One'),
  );
  assert.equal(existsSync(at('noise.txt.br')), false);
});

test('copies that are gone from an earlier build are made again', async (context) => {
  const { dir, earlier, at } = builtSite(context);
  cpSync(dir, earlier, { recursive: true });
  await compressSite({ dir: earlier });
  rmSync(join(earlier, 'index.html.gz'));
  await compressSite({ dir, earlier });
  assert.equal(gunzipSync(readFileSync(at('index.html.gz'))).toString(), page);
});

test('what is waited for is compressed as hard as can be, but for large files and what grows with the seed', () => {
  const efforts = ['search.js', 'pagefind/guide.json', 'q/1/index.html', 'pagefind/page/en_1.json'].map((path) =>
    effort({ path, bytes: 60_000 }),
  );
  assert.deepEqual(efforts, [11, 11, 5, 5]);
  assert.equal(effort({ path: 'pagefind/pages.json', bytes: 2_000_000 }), 5);
});
