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

test('all of a small site is kept, the most important first, and what leads on without a page', () => {
  const kept = choosePrecache(site);
  assert.equal(kept.whole, true);
  assert.deepEqual(kept.redirects, { 'q/1/': '/docs/questions/a/' });
  assert.deepEqual(
    kept.files.map(([address]) => address),
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

test('of a large site the start, the index and the topics are kept, and no question', () => {
  const kept = choosePrecache(site, 550);
  assert.equal(kept.whole, false);
  assert.deepEqual(kept.redirects, {});
  assert.deepEqual(addresses(site, 550), [
    './',
    '_astro/x.js',
    'pagefind/manifest.json',
    'pagefind/pages.json',
    'topics/t/',
  ]);
});

test('what does not fit leaves its room to what does', () => {
  const heavy = site.map((each) => (each.address === 'pagefind/pages.json' ? { ...each, bytes: 1000 } : each));
  assert.deepEqual(addresses(heavy, 400), ['./', '_astro/x.js', 'topics/t/']);
});

test('questions of the index are kept one by one where no file holds them all', () => {
  const split = site.filter(({ address }) => address !== 'pagefind/pages.json');
  assert.ok(addresses(split).includes('pagefind/page/en_1.json'));
});

test('pictures, exports and what hosts read are not kept', () => {
  const others = [
    'pictures/a.png',
    'download/x.csv',
    'questions.json',
    'seed.txt',
    '_headers',
    '404.html',
    'robots.txt',
  ];
  assert.deepEqual(addresses([...others.map((path) => file(path)), file('./')]), ['./']);
});

test('the order of the files says nothing, and a change in any page makes another version', () => {
  assert.deepEqual(choosePrecache(site.toReversed()), choosePrecache(site));
  const changed = site.map((each) => (each.address === 'questions/b/' ? { ...each, integrity: 'sha256-z' } : each));
  assert.notEqual(choosePrecache(changed, 550).version, choosePrecache(site, 550).version);
});
