import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';

/** How many ports after one that is taken are tried. */
const MOST = 20;

/** The first port from this one on where nothing listens yet; for 0 any. Rejects with the code EADDRINUSE where too many are taken. */
export async function freePort(first: number, host: string, last = first + MOST): Promise<number> {
  const server = createServer().listen(first, host);
  try {
    await once(server, 'listening');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || first >= last) throw error;
    console.log(`Port ${first} is in use; trying ${first + 1}.`);
    return freePort(first + 1, host, last);
  }
  const { port } = server.address() as AddressInfo;
  await once(server.close(), 'close');
  return port;
}
