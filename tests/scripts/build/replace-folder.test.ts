import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { replaceFolder } from '../../../scripts/build/replace-folder.ts';

function folders(context: TestContext, held: Record<string, string>): { dir: string; at: (name: string) => string } {
  const dir = mkdtempSync(join(tmpdir(), 'place-'));
  context.after(() => rmSync(dir, { recursive: true }));
  for (const [name, text] of Object.entries(held)) {
    mkdirSync(join(dir, name));
    writeFileSync(join(dir, name, 'index.html'), text);
  }
  return { dir, at: (name) => join(dir, name) };
}

test('a site takes the place of another, which is deleted after the word that it is there', async (context) => {
  const { dir, at } = folders(context, { finished: 'new', site: 'old', 'site.old': 'of somebody else' });
  let seen: string[] = [];
  await replaceFolder(at('finished'), `${at('site')}/`, () => {
    seen = readdirSync(dir).sort();
  });
  assert.deepEqual(seen, ['site', 'site.former-build', 'site.old']);
  assert.deepEqual(readdirSync(dir).sort(), ['site', 'site.old']);
  assert.equal(readFileSync(join(at('site'), 'index.html'), 'utf8'), 'new');
});

test('there may be no place yet, nor the folder for it', async (context) => {
  const { dir, at } = folders(context, { finished: 'new' });
  await replaceFolder(at('finished'), at('www/site'));
  assert.deepEqual(readdirSync(dir), ['www']);
  assert.deepEqual(readdirSync(at('www')), ['site']);
});

test('what an interrupted build left is cleared away', async (context) => {
  const { dir, at } = folders(context, { finished: 'new', 'site.next-build': 'half', 'site.former-build': 'old' });
  await replaceFolder(at('finished'), at('site'));
  assert.deepEqual(readdirSync(dir), ['site']);
});

test('where there is nothing to put, the place holds what it held', async (context) => {
  const { dir, at } = folders(context, { site: 'old' });
  await assert.rejects(replaceFolder(at('finished'), at('site')), { code: 'ENOENT' });
  assert.deepEqual(readdirSync(dir), ['site']);
});
