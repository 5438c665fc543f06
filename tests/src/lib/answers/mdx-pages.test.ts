import assert from 'node:assert/strict';
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type TestContext, test } from 'node:test';
import { build } from 'astro';
import config from '../../../../astro.config.mjs';

/** Copies the site of tests/fixtures/mdx-site into the project, so that it can import packages. */
function copySite(t: TestContext): string {
  mkdirSync('.cache', { recursive: true });
  const root = resolve(mkdtempSync('.cache/mdx-site-'));
  t.after(() => rmSync(root, { recursive: true }));
  cpSync('tests/fixtures/mdx-site', root, { recursive: true });
  return root;
}

/** Builds the copy with the MDX settings of the real site. */
const buildSite = (root: string): Promise<void> =>
  build({
    root,
    configFile: false,
    logLevel: 'silent',
    cacheDir: join(root, 'cache'),
    integrations: (config.integrations ?? []).flat().filter((entry) => entry && entry.name === '@astrojs/mdx'),
    ...(config.markdown ? { markdown: config.markdown } : {}),
  });

test('a component in a page is rendered, with Markdown and highlighted code inside', async (t) => {
  const root = copySite(t);
  await buildSite(root);
  const html = readFileSync(join(root, 'dist/index.html'), 'utf8');
  assert.match(html, /<section class="wide">It runs <code><span class="token-keyword">SELECT<\/span>/);
});

test('a page with broken markup fails the build and names the file and the line', async (t) => {
  const root = copySite(t);
  appendFileSync(join(root, 'questions/mutex.mdx'), '\n<Wide>\n');
  await assert.rejects(buildSite(root), /questions\/mutex\.mdx:9:1[\s\S]*closing tag for `<Wide>`/);
});
