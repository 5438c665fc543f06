import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cleanAddress } from '../../../../src/lib/text/clean-address.ts';

const known = new Set(['/', '/questions/', '/questions/sharding/', '/topics/databases/', '/q/13/']);
const clean = (path: string, base = '/'): string | undefined =>
  cleanAddress(path, base, (address) => known.has(address));

const met: Record<string, string> = {
  '/q/13)': '/q/13/',
  '/q/13.': '/q/13/',
  '/q/13/,': '/q/13/',
  '/q/13/%3E': '/q/13/',
  "/q/13/'": '/q/13/',
  '/q/13.html': '/q/13/',
  '/questions/sharding/%29': '/questions/sharding/',
  '/questions/sharding/)': '/questions/sharding/',
  '/questions/sharding/%E2%80%8B': '/questions/sharding/',
  '/questions/shar%E2%80%8Bding/': '/questions/sharding/',
  '/QUESTIONS/SHARDING/': '/questions/sharding/',
  '/question/sharding/': '/questions/sharding/',
  '/topic/databases': '/topics/databases/',
  '//questions//sharding/': '/questions/sharding/',
  '/questions/sharding/index.html': '/questions/sharding/',
  '/questions/%23sharding': '/questions/#sharding',
  '/)': '/',
};
for (const [path, address] of Object.entries(met)) {
  test(`${path} means ${address}`, () => {
    assert.equal(clean(path), address);
    assert.equal(clean(`/docs${path}`, '/docs/'), `/docs${address}`);
  });
}

test('an address that the site does not have stays as it is', () => {
  for (const path of ['/questions/shard/', '/q/99)', '/constructor/sharding/', '/%', '/%ff)', '/elsewhere/q/13'])
    assert.equal(clean(path), undefined, path);
  assert.equal(clean('/q/13)', '/docs/'), undefined);
});
