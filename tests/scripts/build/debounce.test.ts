import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { whenQuiet } from '../../../scripts/build/debounce.ts';

test('many events are one action; those during the action are one more', async () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  let finish = () => {};
  const action = mock.fn(() => new Promise<void>((done) => (finish = done)));
  const changed = whenQuiet(action, 100);

  changed();
  mock.timers.tick(99);
  changed();
  mock.timers.tick(99);
  assert.equal(action.mock.callCount(), 0);
  mock.timers.tick(1);
  assert.equal(action.mock.callCount(), 1);

  changed();
  changed();
  mock.timers.tick(300);
  assert.equal(action.mock.callCount(), 1, 'never two at a time');
  finish();
  await new Promise(setImmediate);
  mock.timers.tick(100);
  assert.equal(action.mock.callCount(), 2);
});
