import assert from 'node:assert/strict';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { test } from 'node:test';
import { freePort } from '../../../scripts/shell/free-port.ts';

const host = '127.0.0.1';

test('a port that is taken is passed over, up to the last that may be tried', async (context) => {
  const server = createServer().listen(0, host);
  context.after(() => server.close());
  await once(server, 'listening');
  const { port: taken } = server.address() as AddressInfo;
  const found = await freePort(taken, host);
  assert.ok(found > taken && found <= taken + 20);
  await assert.rejects(freePort(taken, host, taken), { code: 'EADDRINUSE' });
});

test('one that is found is free, and 0 finds any', async () => {
  const port = await freePort(0, host);
  assert.ok(port > 0);
  assert.equal(await freePort(port, host), port);
});
