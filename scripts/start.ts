/**
 * Builds the site if anything changed, and serves it: `npm start`. PORT and HOST change the address
 * http://localhost:4321/. If the port is taken, the next one is used.
 */

import { buildIfNeeded } from './build/build-site.ts';
import { exitOnSignal } from './build/run-process.ts';
import { DEFAULT_PORT, settingsFrom } from './build/settings.ts';
import { countQuestions, readCatalog } from './serve/read-catalog.ts';
import { freePort, serve } from './serve/serve.ts';

const port = Number(process.env.PORT || DEFAULT_PORT);
if (!Number.isInteger(port) || port < 0 || port > 65_535) {
  console.error(`PORT is "${process.env.PORT}": it must be a number from 0 to 65535.`);
  process.exit(1);
}
const host = process.env.HOST || '127.0.0.1';

exitOnSignal();
const free = await freePort(port, host);
// Copied links must lead to the served site.
const settings = settingsFrom(process.env, free);
if (!(await buildIfNeeded(settings))) process.exit(1);
const { url } = await serve({ dir: settings.outDir, base: settings.basePath, port: free, host });
console.log(`${countQuestions(readCatalog(settings.outDir))} at ${url}  (Ctrl+C stops)`);
