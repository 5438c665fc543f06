import assert from 'node:assert/strict';
import { test } from 'node:test';
import { choosePrecache } from '../../../../scripts/integrations/offline/choose-precache.ts';
import type { SiteFile } from '../../../../scripts/integrations/offline/site-files.ts';

const file = (address: string, bytes = 100): SiteFile => ({
  address,
  integrity: `sha256-${address}`,
  bytes,
});

const site = [
  file('questions/b/'),
  file('questions/a/'),
  file('questions/a.md'),
  { ...file('q/1/'), redirectsTo: '/docs/questions/a/' },
  file('topics/t/'),
  file('pagefind/manifest.json'),
  file('pagefind/pages.json'),
  file('pagefind/page/en_1.json'),
  file('_astro/x.js'),
  file('./'),
];

const addresses = (files: SiteFile[], limit?: number) => choosePrecache(files, limit).files.map(([address]) => address);

test('a small site is precached completely and in order, with its redirects', () => {
  const precache = choosePrecache(site);
  assert.equal(precache.whole, true);
  assert.deepEqual(precache.redirects, { 'q/1/': '/docs/questions/a/' });
  assert.deepEqual(
    precache.files.map(([address]) => address),
    [
      './',
      '_astro/x.js',
      'pagefind/manifest.json',
      'pagefind/pages.json',
      'topics/t/',
      'questions/a.md',
      'questions/a/',
      'questions/b/',
    ],
  );
});

test('of a large site, only the home page, search index and topics are precached', () => {
  const precache = choosePrecache(site, 550);
  assert.equal(precache.whole, false);
  assert.deepEqual(precache.redirects, {});
  assert.deepEqual(addresses(site, 550), [
    './',
    '_astro/x.js',
    'pagefind/manifest.json',
    'pagefind/pages.json',
    'topics/t/',
  ]);
});

test('a group that does not fit leaves its bytes to later groups', () => {
  const largeIndex = site.map((each) => (each.address === 'pagefind/pages.json' ? { ...each, bytes: 1000 } : each));
  assert.deepEqual(addresses(largeIndex, 400), ['./', '_astro/x.js', 'topics/t/']);
});

test('question records are precached one by one if pages.json is missing', () => {
  const withoutPagesFile = site.filter(({ address }) => address !== 'pagefind/pages.json');
  assert.ok(addresses(withoutPagesFile).includes('pagefind/page/en_1.json'));
});

test('images, exports and files for hosts are not precached', () => {
  const excluded = [
    'pictures/a.png',
    'download/x.csv',
    'questions.json',
    'seed.txt',
    '_headers',
    '404.html',
    'robots.txt',
  ];
  assert.deepEqual(addresses([...excluded.map((path) => file(path)), file('./')]), ['./']);
});

test('the version depends on every page, but not on the order of the files', () => {
  assert.deepEqual(choosePrecache(site.toReversed()), choosePrecache(site));
  const changed = site.map((each) => (each.address === 'questions/b/' ? { ...each, integrity: 'sha256-z' } : each));
  assert.notEqual(choosePrecache(changed, 550).version, choosePrecache(site, 550).version);
});
