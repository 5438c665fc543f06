import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chunkEvenly, itemsAround, paginationNumbers } from '../../../src/lib/lists.ts';

const list = (length: number): number[] => Array.from({ length }, (_, index) => index);

test('a list that fits is one part, an empty one as well', () => {
  assert.deepEqual(chunkEvenly(list(24), 24), [list(24)]);
  assert.deepEqual(chunkEvenly([], 24), [[]]);
});

test('a long list is split evenly: no chunk has a single member', () => {
  assert.deepEqual(
    chunkEvenly(list(25), 24).map(({ length }) => length),
    [13, 12],
  );
  const many = chunkEvenly(list(11_100), 115);
  assert.deepEqual(many.flat(), list(11_100));
  assert.deepEqual(new Set(many.map(({ length }) => length)), new Set([114, 115]));
});

test('the items around a member are its neighbours, as many at the ends as elsewhere', () => {
  const members = list(9).map((number) => ({ slug: String(number) }));
  const near = (slug: string, most: number) =>
    itemsAround(members, slug, most)
      .map((member) => member.slug)
      .join('');
  assert.deepEqual([near('0', 3), near('4', 3), near('8', 3), near('4', 20)], ['012', '345', '678', '012345678']);
});

test('a pager has the first page, the neighbours and the last page', () => {
  assert.deepEqual(paginationNumbers(1, 2), [1, 2]);
  assert.deepEqual(paginationNumbers(1, 9), [1, 2, 0, 9]);
  assert.deepEqual(paginationNumbers(3, 9), [1, 2, 3, 4, 0, 9]);
  assert.deepEqual(paginationNumbers(50, 97), [1, 0, 49, 50, 51, 0, 97]);
});
