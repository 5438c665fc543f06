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

test('freePort skips a port in use and does not search past the last port', async (context) => {
  const server = createServer().listen(0, host);
  context.after(() => server.close());
  await once(server, 'listening');
  const { port: used } = server.address() as AddressInfo;
  const found = await freePort(used, host);
  assert.ok(found > used && found <= used + 20);
  await assert.rejects(freePort(used, host, used), { code: 'EADDRINUSE' });
});

test('freePort returns a free port, and 0 means any port', async () => {
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
  'site/pagefind/index/a.pf_index': 'x',
  'site/site.webmanifest': '{}',
  'site/_astro/a.Bc12.js': '1',
  'secret.txt': 'secret',
};

let folder: string;
let served: Served;
let withBase: Served;

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'serve-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  served = await serve({ dir: join(folder, 'site') });
  withBase = await serve({ dir: join(folder, 'site'), base: 'docs' });
});

after(async () => {
  await Promise.all([served.close(), withBase.close()]);
  rmSync(folder, { recursive: true });
});

/** Requests a path without normalizing it. Returns the response with its body as text. */
async function ask(path: string, { to = served, ...options }: RawRequestOptions & { to?: Served } = {}) {
  const response = await rawRequest(new URL(to.url).origin, path, options);
  return { ...response, body: String(response.body) };
}

test('a page has its content type, and an unchanged page is not sent again', async () => {
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
  test(`${path} with Accept-Encoding "${accepted}" has the encoding ${encoding}`, async () => {
    const { headers, body } = await ask(path, { headers: { 'Accept-Encoding': accepted } });
    assert.equal(headers['content-encoding'], encoding);
    assert.equal(headers['vary'], 'Accept-Encoding');
    assert.equal(body, text);
  });
}

test('every file has its content type', async () => {
  const type = async (path: string) => (await ask(path)).headers['content-type'];
  assert.equal(await type('/notes.md'), 'text/markdown; charset=utf-8');
  assert.equal(await type('/pagefind/index/a.pf_index'), 'application/octet-stream');
  assert.equal(await type('/site.webmanifest'), 'application/manifest+json');
});

test('only hashed files are cached without revalidation', async () => {
  assert.match(String((await ask('/_astro/a.Bc12.js')).headers['cache-control']), /immutable/);
  assert.equal((await ask('/notes.md')).headers['cache-control'], 'no-cache');
});

test('a folder without a trailing slash redirects to the folder with the query', async () => {
  const { status, headers } = await ask('/topics/apis?from=mail');
  assert.deepEqual([status, headers.location], [301, '/topics/apis/?from=mail']);
});

test('HEAD returns no body, and POST is not allowed', async () => {
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

test('the site is under its base path, and the root redirects to it', async () => {
  assert.equal(new URL(withBase.url).pathname, '/docs/');
  assert.equal((await ask('/docs/topics/apis/', { to: withBase })).body, 'APIs');
  assert.equal((await ask('/', { to: withBase })).headers.location, '/docs/');
  assert.equal((await ask('/docs?q=1', { to: withBase })).headers.location, '/docs/?q=1');
  assert.equal((await ask('/docs/topics/apis', { to: withBase })).headers.location, '/docs/topics/apis/');
  assert.equal((await ask('/topics/apis/', { to: withBase })).status, 404);
});

test('a port in use is an error with the code EADDRINUSE', async () => {
  const port = Number(new URL(served.url).port);
  await assert.rejects(serve({ dir: join(folder, 'site'), port }), { code: 'EADDRINUSE' });
});

test('a new site is served as soon as it replaces the old one', async () => {
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
