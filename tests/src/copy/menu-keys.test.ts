import assert from 'node:assert/strict';
import { test } from 'node:test';
import { menuIndex } from '../../../src/copy/menu-keys.ts';

test('arrows move by one and round the ends', () => {
  assert.deepEqual([menuIndex('ArrowDown', 0, 5), menuIndex('ArrowDown', 4, 5)], [1, 0]);
  assert.deepEqual([menuIndex('ArrowUp', 1, 5), menuIndex('ArrowUp', 0, 5)], [0, 4]);
});

test('from outside, arrow down goes to the first item and arrow up to the last', () => {
  assert.deepEqual([menuIndex('ArrowDown', -1, 5), menuIndex('ArrowUp', -1, 5)], [0, 4]);
});

test('Home and End go to the ends; other keys do not move', () => {
  assert.deepEqual([menuIndex('Home', 3, 5), menuIndex('End', 1, 5)], [0, 4]);
  assert.deepEqual([menuIndex('Enter', 3, 5), menuIndex('a', 3, 5)], [undefined, undefined]);
});
