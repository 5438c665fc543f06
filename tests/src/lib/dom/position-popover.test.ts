import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Box, MARGIN_PX, popoverCorner } from '../../../../src/lib/dom/position-popover.ts';

const view: Box = { x: 0, y: 56, width: 360, height: 600 };
const size = { width: 300, height: 100 };
const anchorAt = (x: number, y: number): Box => ({ x, y, width: 80, height: 20 });

test('the box stands below its anchor, aligned with its start', () => {
  assert.deepEqual(popoverCorner(anchorAt(20, 200), size, view), { x: 20, y: 228 });
});

test('it moves aside where it would leave the view', () => {
  assert.deepEqual(popoverCorner(anchorAt(270, 200), size, view), { x: 52, y: 228 });
});

test('it stands above an anchor at the foot of the view', () => {
  assert.deepEqual(popoverCorner(anchorAt(20, 600), size, view), { x: 20, y: 492 });
});

test('the box stands at the bottom of the view if its anchor fills the view', () => {
  assert.deepEqual(popoverCorner({ x: 20, y: -500, width: 200, height: 2000 }, size, view), { x: 20, y: 548 });
});

test('the box stands at the top of the view if its anchor is above the view', () => {
  assert.deepEqual(popoverCorner(anchorAt(20, -300), size, view), { x: 20, y: 64 });
});

test('a box that fits is inside the view and does not cover its anchor', () => {
  const place = fc.integer({ min: -900, max: 900 });
  const length = fc.integer({ min: 1, max: 500 });
  fc.assert(
    fc.property(place, place, length, length, (x, y, width, height) => {
      const box = popoverCorner({ x, y, width, height }, size, view);
      assert.ok(box.x >= MARGIN_PX && box.x + size.width <= view.width - MARGIN_PX);
      assert.ok(box.y >= view.y + MARGIN_PX && box.y + size.height <= view.y + view.height - MARGIN_PX);
      const isRoomBelow = y + height + size.height + 2 * MARGIN_PX <= view.y + view.height;
      const isRoomAbove = y - size.height - 2 * MARGIN_PX >= view.y;
      const isClear = box.y >= y + height || box.y + size.height <= y;
      assert.ok(isClear || !(isRoomBelow || isRoomAbove));
    }),
  );
});
