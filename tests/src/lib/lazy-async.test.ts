import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lazyAsync } from '../../../src/lib/lazy-async.ts';

test('what is wanted twice is asked for once', async () => {
  let asked = 0;
  const count = lazyAsync(async () => ++asked);
  assert.deepEqual(await Promise.all([count(), count()]), [1, 1]);
  assert.equal(await count(), 1);
});

test('what failed is asked for again', async () => {
  let asked = 0;
  const count = lazyAsync(async () => {
    if (++asked === 1) throw new Error('offline');
    return asked;
  });
  await assert.rejects(count(), /offline/);
  assert.equal(await count(), 2);
});
