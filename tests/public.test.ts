import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { pngHeader } from './png-header.ts';

const icons = { 'any-192': 192, 'any-512': 512, 'maskable-512': 512, 'apple-180': 180 };

for (const [name, size] of Object.entries(icons)) {
  test(`the icon ${name}.png is a square of ${size} pixels`, () => {
    assert.deepEqual(pngHeader(readFileSync(`public/icons/${name}.png`)), { width: size, height: size });
  });
}
