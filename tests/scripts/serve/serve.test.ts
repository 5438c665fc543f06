import assert from 'node:assert/strict';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { replaceFolder } from '../../../scripts/build/replace-folder.ts';
import { freePort, type Served, serve } from '../../../scripts/serve/serve.ts';
import { type RawRequestOptions, rawRequest } from '../../raw-request.ts';

const host = '127.0.0.1';

test('a port that is taken is passed over, up to the last that may be tried', async (context) => {
  const server = createServer().listen(0, host);
  context.after(() => server.close());
  await once(server, 'listening');
  const { port: taken } = server.address() as AddressInfo;
  const found = await freePort(taken, host);
  assert.ok(found > taken && found <= taken + 20);
  await assert.rejects(freePort(taken, host, taken), { code: 'EADDRINUSE' });
});

test('one that is found is free, and 0 finds any', async () => {
  const port = await freePort(0, host);
  assert.ok(port > 0);
  assert.equal(await freePort(port, host), port);
});

const long = `<!doctype html>${'<p>An answer.</p>'.repeat(200)}`;
const files: Record<string, string> = {
  'site/index.html': long,
  'site/index.html.br': 'page in Brotli',
  'site/index.html.gz': 'page in gzip',
  'site/404.html': 'Nothing here',
  'site/404.html.br': 'nothing in Brotli',
  'site/topics/apis/index.html': 'APIs',
  'site/notes.md': '# é',
  'site/pagefind/wasm.en.pagefind': 'x',
  'site/site.webmanifest': '{}',
  'site/_astro/a.Bc12.js': '1',
  'secret.txt': 'secret',
};

let folder: string;
let served: Served;
let below: Served;

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'serve-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  served = await serve({ dir: join(folder, 'site') });
  below = await serve({ dir: join(folder, 'site'), base: 'docs' });
});

after(async () => {
  await Promise.all([served.close(), below.close()]);
  rmSync(folder, { recursive: true });
});

/** The answer to a path exactly as it is written, its body as text. */
async function ask(path: string, { to = served, ...options }: RawRequestOptions & { to?: Served } = {}) {
  const answer = await rawRequest(new URL(to.url).origin, path, options);
  return { ...answer, body: String(answer.body) };
}

test('a page is served with its type, and again only when it has changed', async () => {
  const { status, headers, body } = await ask('/');
  assert.equal(status, 200);
  assert.equal(headers['content-type'], 'text/html; charset=utf-8');
  assert.equal(body, long);
  const again = await ask('/', { headers: { 'If-None-Match': headers.etag ?? '' } });
  assert.deepEqual([again.status, again.body], [304, '']);
});

for (const [path, accepted, encoding, text] of [
  ['/', 'gzip, deflate, br', 'br', 'page in Brotli'],
  ['/', 'gzip, deflate', 'gzip', 'page in gzip'],
  ['/', '', undefined, long],
  ['/nope', 'gzip, deflate, br', 'br', 'nothing in Brotli'],
  ['/nope', 'gzip, deflate', undefined, 'Nothing here'],
] as const) {
  test(`${path} is sent as the build compressed it to those who accept "${accepted}"`, async () => {
    const { headers, body } = await ask(path, { headers: { 'Accept-Encoding': accepted } });
    assert.equal(headers['content-encoding'], encoding);
    assert.equal(headers['vary'], 'Accept-Encoding');
    assert.equal(body, text);
  });
}

test('every kind of file has its content type', async () => {
  const type = async (path: string) => (await ask(path)).headers['content-type'];
  assert.equal(await type('/notes.md'), 'text/markdown; charset=utf-8');
  assert.equal(await type('/pagefind/wasm.en.pagefind'), 'application/octet-stream');
  assert.equal(await type('/site.webmanifest'), 'application/manifest+json');
});

test('only files with a fingerprint may be kept without asking', async () => {
  assert.match(String((await ask('/_astro/a.Bc12.js')).headers['cache-control']), /immutable/);
  assert.equal((await ask('/notes.md')).headers['cache-control'], 'no-cache');
});

test('a folder without its slash leads to the folder, query included', async () => {
  const { status, headers } = await ask('/topics/apis?from=mail');
  assert.deepEqual([status, headers.location], [301, '/topics/apis/?from=mail']);
});

test('HEAD answers without a body, other methods not at all', async () => {
  assert.deepEqual([(await ask('/', { method: 'HEAD' })).status, (await ask('/', { method: 'HEAD' })).body], [200, '']);
  assert.equal((await ask('/', { method: 'POST' })).status, 405);
});

for (const path of [
  '/nope',
  '/notes',
  '/404/',
  '/../secret.txt',
  '/%2e%2e/secret.txt',
  '/..%2fsecret.txt',
  '/%zz',
  '//x',
]) {
  test(`${path} is not found`, async () => {
    const { status, body } = await ask(path);
    assert.deepEqual([status, body], [404, 'Nothing here']);
  });
}

test('under a base path the site begins there, and the bare addresses lead to it', async () => {
  assert.equal(new URL(below.url).pathname, '/docs/');
  assert.equal((await ask('/docs/topics/apis/', { to: below })).body, 'APIs');
  assert.equal((await ask('/', { to: below })).headers.location, '/docs/');
  assert.equal((await ask('/docs?q=1', { to: below })).headers.location, '/docs/?q=1');
  assert.equal((await ask('/docs/topics/apis', { to: below })).headers.location, '/docs/topics/apis/');
  assert.equal((await ask('/topics/apis/', { to: below })).status, 404);
});

test('a port that is taken is an error with a name', async () => {
  const port = Number(new URL(served.url).port);
  await assert.rejects(serve({ dir: join(folder, 'site'), port }), { code: 'EADDRINUSE' });
});

test('a site that is put in the place of the served one is served from then on, whole', async () => {
  const dir = join(folder, 'rebuilt');
  mkdirSync(dir);
  writeFileSync(join(dir, 'index.html'), 'Old');
  const rebuilt = await serve({ dir });
  const next = join(folder, 'next');
  mkdirSync(next);
  writeFileSync(join(next, 'index.html'), 'New and longer');
  writeFileSync(join(next, 'added.txt'), 'Added');
  await replaceFolder(next, dir);
  assert.equal((await ask('/', { to: rebuilt })).body, 'New and longer');
  assert.equal((await ask('/added.txt', { to: rebuilt })).body, 'Added');
  assert.equal(existsSync(next), false);
  await rebuilt.close();
});
