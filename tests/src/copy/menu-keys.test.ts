import assert from 'node:assert/strict';
import { test } from 'node:test';
import { menuKey } from '../../../src/copy/menu-keys.ts';

test('arrows move by one and round the ends', () => {
  assert.deepEqual([menuKey('ArrowDown', 0, 5), menuKey('ArrowDown', 4, 5)], [1, 0]);
  assert.deepEqual([menuKey('ArrowUp', 1, 5), menuKey('ArrowUp', 0, 5)], [0, 4]);
});

test('from outside, an arrow enters at the end that it points away from', () => {
  assert.deepEqual([menuKey('ArrowDown', -1, 5), menuKey('ArrowUp', -1, 5)], [0, 4]);
});

test('Home and End go to the ends; other keys do not move', () => {
  assert.deepEqual([menuKey('Home', 3, 5), menuKey('End', 1, 5)], [0, 4]);
  assert.deepEqual([menuKey('Enter', 3, 5), menuKey('a', 3, 5)], [undefined, undefined]);
});
