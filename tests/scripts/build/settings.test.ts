import assert from 'node:assert/strict';
import { test } from 'node:test';
import { environmentOf, settingsFrom } from '../../../scripts/build/settings.ts';

test('without variables, the settings are those of npm start', () => {
  assert.deepEqual(settingsFrom({ BASE_PATH: '' }), {
    contentDir: 'content',
    outDir: 'dist',
    siteUrl: 'http://localhost:4321',
    basePath: '/',
  });
});

test('the site URL is localhost with the given port unless SITE_URL is set', () => {
  assert.equal(settingsFrom({}, 4377).siteUrl, 'http://localhost:4377');
  assert.equal(settingsFrom({ SITE_URL: 'https://answers.example' }, 4377).siteUrl, 'https://answers.example');
});

test('a base path always starts and ends with a slash', () => {
  for (const BASE_PATH of ['docs', '/docs', 'docs/', '/docs/']) {
    assert.equal(settingsFrom({ BASE_PATH }).basePath, '/docs/');
  }
});

test('only builds of the same pages share a cache', () => {
  const cache = (env: NodeJS.ProcessEnv) => environmentOf(settingsFrom(env)).CACHE_DIR;
  assert.equal(cache({ OUT_DIR: 'elsewhere' }), cache({}));
  assert.notEqual(cache({ CONTENT_DIR: 'other' }), cache({}));
  assert.notEqual(cache({ BASE_PATH: 'docs' }), cache({}));
});
