import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { compressSite } from '../../../scripts/integrations/compress/compress-site.ts';
import { caddySite } from '../../../src/lib/hosts/caddy.ts';
import { cacheControl, securityHeaders } from '../../../src/lib/hosts/headers.ts';
import { nginxHttp, nginxServer } from '../../../src/lib/hosts/nginx.ts';
import { headersFile } from '../../../src/lib/hosts/underscore-files.ts';
import { type RawResponse, rawRequest } from '../../raw-request.ts';
import { type Deployed, type Host, hosts, type Running } from './hosts.ts';

const long = (word: string): string => `${word} `.repeat(400);
/** Varied text, because a gzip file of repeated text is very small. */
const words = Buffer.from(Array.from({ length: 900 }, (_, at) => (at * 7919) % 1009).join(' '));

/** A small site with one file of each type. */
const files: Record<string, string | Buffer> = {
  'index.html': long('home'),
  '404.html': long('nothing here'),
  'topics/apis/index.html': long('apis'),
  'q/1/index.html': long('redirect'),
  'questions/acid.md': long('é'),
  'site.webmanifest': '{}',
  'questions.json': JSON.stringify(long('question')),
  'favicon.svg': '<svg/>',
  'a.png': 'picture',
  '_astro/a.Bc12.js': long('script'),
  'pagefind/en.pf_index': gzipSync(words),
};

const types: Record<string, string> = {
  '': 'text/html; charset=utf-8',
  'topics/apis/': 'text/html; charset=utf-8',
  'questions/acid.md': 'text/markdown; charset=utf-8',
  'site.webmanifest': 'application/manifest+json',
  'questions.json': 'application/json',
  'favicon.svg': 'image/svg+xml',
  'a.png': 'image/png',
  '_astro/a.Bc12.js': 'text/javascript; charset=utf-8',
  'pagefind/en.pf_index': 'application/octet-stream',
};

/** Writes a built site and the host configurations. Its root replaces /srv/backend-answers. */
async function deploy(base: string): Promise<Deployed> {
  const folder = mkdtempSync(join(tmpdir(), 'hosts-'));
  const root = join(folder, 'srv');
  const site = { base, redirects: [{ from: `${base}q/1/`, to: `${base}topics/apis/` }] };
  const configurations = {
    'nginx.http.conf': nginxHttp(site),
    'nginx.server.conf': nginxServer(site),
    'caddy.site.conf': caddySite(site),
  };
  for (const [name, content] of Object.entries({ ...files, ...configurations })) {
    mkdirSync(dirname(join(root, base, name)), { recursive: true });
    writeFileSync(join(root, base, name), content);
  }
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  await compressSite(join(root, base), join(root, 'cache'));
  return { folder, root, base };
}

const unpack: Record<string, (packed: Buffer) => Buffer> = { br: brotliDecompressSync, gzip: gunzipSync };

function bodyOf({ headers, body }: RawResponse): string {
  return String(unpack[headers['content-encoding'] ?? '']?.(body) ?? body);
}

function assertSecure(headers: IncomingHttpHeaders): void {
  for (const [name, value] of Object.entries(securityHeaders)) assert.equal(headers[name.toLowerCase()], value, name);
}

function hostTests({ name, start, brotli, redirects, query }: Host, base: string): void {
  describe(`${name} at ${base}`, { skip: !start && `${name} is not installed` }, () => {
    let site: Deployed;
    let running: Running;
    const ask = (path: string, headers: Record<string, string> = {}): Promise<RawResponse> =>
      rawRequest(running.origin, path, { headers });

    before(async () => {
      site = await deploy(base);
      if (start) running = await start(site);
    });
    after(async () => {
      await running?.close();
      rmSync(site.folder, { recursive: true });
    });

    test('every file has its content type, every response the security headers', async () => {
      for (const [path, type] of Object.entries(types)) {
        const { status, headers } = await ask(base + path);
        assert.deepEqual([status, headers['content-type']], [200, type], path);
        assertSecure(headers);
      }
    });

    test('a compressed file is sent to clients that accept its encoding', async () => {
      const best = brotli ? 'br' : 'gzip';
      const encoding = async (path: string, accepted: string): Promise<string | undefined> => {
        const { headers } = await ask(base + path, { 'Accept-Encoding': accepted });
        if (headers['content-encoding'] || path.endsWith('/')) assert.equal(headers.vary, 'Accept-Encoding', path);
        return headers['content-encoding'];
      };
      assert.equal(await encoding('topics/apis/', 'gzip, br'), best);
      assert.equal(await encoding('topics/apis/', 'gzip'), 'gzip');
      assert.equal(await encoding('topics/apis/', 'identity'), undefined);
      assert.equal(await encoding('_astro/a.Bc12.js', 'gzip, br'), best);
      assert.equal(await encoding('gone', 'gzip, br'), best);
      assert.equal(await encoding('a.png', 'gzip, br'), undefined);
      assert.equal(await encoding('pagefind/en.pf_index', 'gzip'), undefined);
      const page = await ask(`${base}topics/apis/`, { 'Accept-Encoding': 'gzip, br' });
      assert.ok(bodyOf(page) === files['topics/apis/index.html']);
      const index = await ask(`${base}pagefind/en.pf_index`, { 'Accept-Encoding': 'gzip, br' });
      assert.equal(brotli ? bodyOf(index) : String(gunzipSync(index.body)), String(words));
    });

    test('only hashed files are cached without revalidation', async () => {
      const cacheControlOf = async (path: string): Promise<string | undefined> =>
        (await ask(base + path)).headers['cache-control'];
      assert.equal(await cacheControlOf('_astro/a.Bc12.js'), cacheControl.hashed);
      for (const path of ['', 'topics/apis/', 'questions.json', 'sw.js', '_astro/gone.js', 'q/1/'])
        assert.equal(await cacheControlOf(path), cacheControl.others, path);
    });

    test('an unchanged file is not sent again', async () => {
      for (const accepted of ['identity', 'gzip']) {
        const { etag = '' } = (await ask(base, { 'Accept-Encoding': accepted })).headers;
        const again = await ask(base, { 'Accept-Encoding': accepted, 'If-None-Match': etag });
        assert.deepEqual([again.status, again.body.length], [304, 0]);
        assert.equal(again.headers['cache-control'], cacheControl.others);
      }
    });

    test('a folder without its slash redirects to the folder on any host and port', async () => {
      const { status, headers } = await ask(`${base}topics/apis?from=mail`, { Host: 'answers.example' });
      assert.ok(status === 301 || status === 308, String(status));
      assert.equal(headers.location, `${base}topics/apis/${query ? '?from=mail' : ''}`);
      assertSecure(headers);
    });

    test('a former address redirects', { skip: !redirects && 'only redirect pages' }, async () => {
      const { status, headers } = await ask(`${base}q/1/?from=mail`, { Host: 'answers.example' });
      assert.deepEqual([status, headers.location], [301, `${base}topics/apis/?from=mail`]);
      assertSecure(headers);
    });

    test('a link with punctuation from a chat redirects', {
      skip: !redirects && 'the page 404.html does it',
    }, async () => {
      for (const path of ['q/1)', 'q/1/%29', 'topics/apis.', 'topics/apis,', "topics/apis/'"]) {
        const { status, headers } = await ask(`${base}${path}?from=chat`);
        assert.equal(status, 301, path);
        assert.equal(headers.location, `${base}${path.startsWith('q') ? 'q/1/' : 'topics/apis/'}?from=chat`, path);
      }
    });

    test('a missing file has the status 404', async () => {
      for (const path of ['gone', 'gone.md', '_astro/', '_astro/gone.js', 'gone/gone/']) {
        const response = await ask(base + path);
        assert.equal(response.status, 404, path);
        assert.ok(bodyOf(response) === files['404.html'], path);
        assert.equal(response.headers['content-type'], 'text/html; charset=utf-8', path);
        assertSecure(response.headers);
      }
      assert.notEqual((await ask('/..%2fsecret.txt')).status, 200);
    });

    test('under a base path, the root redirects to the site', { skip: base === '/' }, async () => {
      assert.equal((await ask('/')).headers.location, base);
      assert.equal((await ask(base.slice(0, -1))).headers.location, base);
      assert.equal((await ask('/topics/apis/')).status, 404);
    });
  });
}

for (const host of hosts) for (const base of ['/', '/docs/']) hostTests(host, base);

test('the file _headers has the same headers', () => {
  const lines = headersFile({ base: '/docs/', redirects: [] }).trimEnd().split('\n');
  assert.deepEqual(
    lines.filter((line) => !/^\/\S*$|^ {2}[A-Z][A-Za-z-]+: \S.*$/.test(line)),
    [],
  );
  const expected = Object.entries(securityHeaders).map(([name, value]) => `  ${name}: ${value}`);
  assert.deepEqual(lines, [
    '/*',
    ...expected,
    '/docs/_astro/*',
    `  Cache-Control: ${cacheControl.hashed}`,
    '/docs/sw.js',
    `  Cache-Control: ${cacheControl.others}`,
  ]);
});
