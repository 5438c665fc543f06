import assert from 'node:assert/strict';
import { test } from 'node:test';
import { READY, run } from '../../../scripts/build/run-process.ts';

/** Prints what it is told. */
const listener = ['-e', 'process.stdin.pipe(process.stdout)'];

test('a command that waits is told when what it waits for is there', async () => {
  const { code, output } = await run(process.execPath, listener, { quiet: true, after: Promise.resolve(true) });
  assert.deepEqual({ code, output }, { code: 0, output: READY });
});

test('a command that waits in vain is ended, and told nothing', async () => {
  const { code, output } = await run(process.execPath, listener, { quiet: true, after: Promise.resolve(false) });
  assert.deepEqual({ code, output }, { code: 1, output: '' });
});

test('a command may end before what it would wait for is there', async () => {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const { code } = await run(process.execPath, ['-e', ''], { quiet: true, after: promise });
  resolve(true);
  await promise;
  assert.equal(code, 0);
});
