import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { runProcess } from '../../../scripts/build/run-process.ts';

test('a problem in the content stops the build, and the site stays unchanged', async (context) => {
  const dir = mkdtempSync(join(tmpdir(), 'build-'));
  context.after(() => rmSync(dir, { recursive: true }));
  mkdirSync(join(dir, 'site'));
  writeFileSync(join(dir, 'seed.txt'), 'What is a seed?\n');
  writeFileSync(join(dir, 'site/index.html'), 'before');
  const env = { CONTENT_DIR: dir, OUT_DIR: join(dir, 'site'), CACHE_DIR: join(dir, 'cache') };
  const { code, output } = await runProcess(process.execPath, ['scripts/build.ts'], { env, quiet: true });
  assert.equal(code, 1);
  assert.match(output, /seed\.txt:1: .*\n1 problem; nothing was written\.\n/);
  assert.match(output, /astro build failed with exit code 1\. .* is unchanged\.\n$/);
  assert.deepEqual(readdirSync(join(dir, 'site')), ['index.html']);
  assert.equal(readFileSync(join(dir, 'site/index.html'), 'utf8'), 'before');
});
