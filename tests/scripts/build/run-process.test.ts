import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runProcess } from '../../../scripts/build/run-process.ts';

test('runProcess returns the exit code and the output of both streams', async () => {
  const script = "console.log('out'); console.error('err'); process.exitCode = 3";
  const { code, output } = await runProcess(process.execPath, ['-e', script], { quiet: true });
  assert.equal(code, 3);
  assert.deepEqual(output.trim().split('\n').sort(), ['err', 'out']);
});

test('a command that exceeds the timeout is stopped', async () => {
  const { code } = await runProcess(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], {
    quiet: true,
    timeout: 200,
  });
  assert.equal(code, 1);
});

test('an unknown command fails with a message', async () => {
  const { code, output } = await runProcess('no-such-command', [], { quiet: true });
  assert.equal(code, 127);
  assert.match(output, /no-such-command/);
});
