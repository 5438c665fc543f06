import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NO_OPTION, nextOption } from '../../../../src/search/dialog/combobox.ts';

const walk = (keys: string[], count: number): (number | undefined)[] => {
  let active = NO_OPTION;
  return keys.map((key) => {
    const next = nextOption(key, active, count);
    active = next ?? active;
    return next;
  });
};

test('down begins at the first option and goes round', () => {
  assert.deepEqual(walk(['ArrowDown', 'ArrowDown', 'ArrowDown'], 2), [0, 1, 0]);
});

test('arrow up goes from the first option to the field, and from there to the last option', () => {
  assert.deepEqual(walk(['ArrowDown', 'ArrowUp', 'ArrowUp', 'ArrowUp'], 3), [0, NO_OPTION, 2, 1]);
});

test('Home and End go to the ends', () => {
  assert.deepEqual(walk(['End', 'Home'], 5), [4, 0]);
});

test('other keys, and all keys without options, are ignored', () => {
  assert.equal(nextOption('a', 0, 3), undefined);
  assert.equal(nextOption('ArrowDown', NO_OPTION, 0), undefined);
});
