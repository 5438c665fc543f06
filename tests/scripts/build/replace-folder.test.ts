import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { replaceFolder } from '../../../scripts/build/replace-folder.ts';

function folders(context: TestContext, files: Record<string, string>): { dir: string; at: (name: string) => string } {
  const dir = mkdtempSync(join(tmpdir(), 'replace-'));
  context.after(() => rmSync(dir, { recursive: true }));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(dir, name));
    writeFileSync(join(dir, name, 'index.html'), text);
  }
  return { dir, at: (name) => join(dir, name) };
}

test('a site replaces the old one, which is deleted after onReplaced', async (context) => {
  const { dir, at } = folders(context, { finished: 'new', site: 'old', 'site.old': 'of somebody else' });
  let seen: string[] = [];
  await replaceFolder(at('finished'), `${at('site')}/`, () => {
    seen = readdirSync(dir).sort();
  });
  assert.deepEqual(seen, ['site', 'site.former-build', 'site.old']);
  assert.deepEqual(readdirSync(dir).sort(), ['site', 'site.old']);
  assert.equal(readFileSync(join(at('site'), 'index.html'), 'utf8'), 'new');
});

test('the target and its parent folder may be missing', async (context) => {
  const { dir, at } = folders(context, { finished: 'new' });
  await replaceFolder(at('finished'), at('www/site'));
  assert.deepEqual(readdirSync(dir), ['www']);
  assert.deepEqual(readdirSync(at('www')), ['site']);
});

test('the folders of an interrupted build are deleted', async (context) => {
  const { dir, at } = folders(context, { finished: 'new', 'site.next-build': 'half', 'site.former-build': 'old' });
  await replaceFolder(at('finished'), at('site'));
  assert.deepEqual(readdirSync(dir), ['site']);
});

test('if the new folder is missing, the target stays unchanged', async (context) => {
  const { dir, at } = folders(context, { site: 'old' });
  await assert.rejects(replaceFolder(at('finished'), at('site')), { code: 'ENOENT' });
  assert.deepEqual(readdirSync(dir), ['site']);
});
