import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { readSiteFiles } from '../../../../scripts/integrations/offline/site-files.ts';

const hash = (content: string | Buffer) => `sha256-${createHash('sha256').update(content).digest('base64')}`;

test('a site file has its address, integrity, compressed size and redirect', (t) => {
  const dir = mkdtempSync(join(tmpdir(), 'files-'));
  t.after(() => rmSync(dir, { recursive: true }));
  const meta = gzipSync('meta');
  const refresh = '<meta http-equiv="refresh" content="0; url=/questions/a/">';
  const files: Record<string, string | Buffer> = {
    'index.html': '<h1>Home</h1>',
    'index.html.br': 'copy',
    'q/1/index.html': `<html lang="en">${refresh}`,
    'search/dialog/index.html': `<html lang="en" data-part>${refresh}`,
    'pagefind/a.pf_meta': meta,
    'pictures/a.png': 'picture',
  };
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), content);
  }
  const found = new Map(readSiteFiles(dir).map((file) => [file.address, file]));
  assert.deepEqual([...found.keys()].sort(), ['./', 'pagefind/a.pf_meta', 'q/1/', 'search/dialog/']);
  assert.equal(found.get('./')?.integrity, hash('<h1>Home</h1>'));
  assert.equal(found.get('./')?.bytes, 'copy'.length);
  assert.equal(found.get('pagefind/a.pf_meta')?.bytes, meta.length);
  assert.equal(found.get('pagefind/a.pf_meta')?.integrity, `${hash(meta)} ${hash('meta')}`);
  assert.equal(found.get('q/1/')?.redirectsTo, '/questions/a/');
  assert.equal(found.get('search/dialog/')?.redirectsTo, undefined);
});
