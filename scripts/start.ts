/** Build if anything changed and serve the site: `npm start`. PORT and HOST overrule http://localhost:4321/. */

import { buildIfNeeded } from './shell/build-if-needed.ts';
import { counts } from './shell/counts.ts';
import { exitOnSignal } from './shell/exit-on-signal.ts';
import { readCatalog } from './shell/read-catalog.ts';
import { type Served, serve } from './shell/serve.ts';
import { DEFAULT_PORT, settingsFrom } from './shell/settings.ts';

const port = Number(process.env.PORT || DEFAULT_PORT);
if (!Number.isInteger(port) || port < 0 || port > 65_535) {
  console.error(`PORT is "${process.env.PORT}": it must be a number from 0 to 65535.`);
  process.exit(1);
}
const host = process.env.HOST || '127.0.0.1';
// Links that are copied must lead to what is served.
const settings = settingsFrom(process.env, port || DEFAULT_PORT);

/** Serve on the port, or on the next one that is free. */
async function serveFrom(first: number): Promise<Served> {
  try {
    return await serve({ dir: settings.outDir, base: settings.basePath, port: first, host });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || first >= port + 20) throw error;
    console.log(`Port ${first} is in use; trying ${first + 1}.`);
    return serveFrom(first + 1);
  }
}

exitOnSignal();
if (!(await buildIfNeeded(settings))) process.exit(1);
const { url } = await serveFrom(port);
console.log(`${counts(readCatalog(settings.outDir))} at ${url}  (Ctrl+C stops)`);
