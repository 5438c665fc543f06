import assert from 'node:assert/strict';
import { test } from 'node:test';
import { environmentOf, settingsFrom } from '../../../scripts/build/settings.ts';

test('without variables, the site of npm start', () => {
  assert.deepEqual(settingsFrom({ BASE_PATH: '' }), {
    contentDir: 'content',
    outDir: 'dist',
    siteUrl: 'http://localhost:4321',
    basePath: '/',
  });
});

test('links are for the port that is served, unless the site has an address of its own', () => {
  assert.equal(settingsFrom({}, 4377).siteUrl, 'http://localhost:4377');
  assert.equal(settingsFrom({ SITE_URL: 'https://answers.example' }, 4377).siteUrl, 'https://answers.example');
});

test('a base path has slashes at both ends, however it is written', () => {
  for (const BASE_PATH of ['docs', '/docs', 'docs/', '/docs/']) {
    assert.equal(settingsFrom({ BASE_PATH }).basePath, '/docs/');
  }
});

test('a cache is shared by builds of the same pages only', () => {
  const cache = (env: NodeJS.ProcessEnv) => environmentOf(settingsFrom(env)).CACHE_DIR;
  assert.equal(cache({ OUT_DIR: 'elsewhere' }), cache({}));
  assert.notEqual(cache({ CONTENT_DIR: 'other' }), cache({}));
  assert.notEqual(cache({ BASE_PATH: 'docs' }), cache({}));
});
