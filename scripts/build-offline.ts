/**
 * What the service worker of the built site in OUT_DIR keeps on a device: `node scripts/build-offline.ts`. The worker's compressed copies
 * are made too.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { site } from '../src/lib/site.ts';
import { compressFile } from './compress/compress-file.ts';
import { HARDEST } from './compress/effort.ts';
import { chooseKept } from './offline/choose-kept.ts';
import { readSiteFiles } from './offline/read-site-files.ts';
import { workerFile } from './offline/worker-program.ts';
import { writeWorker } from './offline/write-worker.ts';
import { settingsFrom } from './shell/settings.ts';

const { outDir } = settingsFrom(process.env);
const files = readSiteFiles(outDir);
const kept = site.offline ? chooseKept(files) : null;
writeWorker(outDir, kept);
const worker = join(outDir, workerFile);
await compressFile(worker, readFileSync(worker), HARDEST);
const addresses = new Set(kept?.files.map(([address]) => address));
const total = files.filter(({ address }) => addresses.has(address)).reduce((sum, { bytes }) => sum + bytes(), 0);
const size = `${kept?.files.length} files, ${(total / 1e6).toFixed(1)} MB, kept for a visitor without a network`;
if (kept) console.log(kept.whole ? size : `${size}, and what was visited: the whole site is too large`);
else console.log('Nothing is kept for a visitor without a network');
