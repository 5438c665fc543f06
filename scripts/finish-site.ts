/**
 * What is made of all files of the built site in OUT_DIR: their compressed copies, and the list of what its service worker keeps on a device.
 * `node scripts/finish-site.ts`; the folder of an earlier build by the same code may follow, and what is the same there is not compressed again.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { site } from '../src/lib/site.ts';
import { settingsFrom } from './build/settings.ts';
import { compressFile, compressSite, HARDEST } from './integrations/compress/compress-site.ts';
import { chooseKept } from './integrations/offline/choose-precache.ts';
import { readSiteFiles } from './integrations/offline/site-files.ts';
import { workerFile, writeWorker } from './integrations/offline/worker-file.ts';

const dir = settingsFrom(process.env).outDir;
const { files, made } = await compressSite({ dir, earlier: process.argv[2], except: [workerFile] });
console.log(`${files} files compressed, ${made} of them new`);

// What is sent for a file is known by its compressed copy.
const siteFiles = readSiteFiles(dir);
const kept = site.offline ? chooseKept(siteFiles) : null;
writeWorker(dir, kept);
const worker = join(dir, workerFile);
await compressFile(worker, readFileSync(worker), HARDEST);
const addresses = new Set(kept?.files.map(([address]) => address));
const total = siteFiles.filter(({ address }) => addresses.has(address)).reduce((sum, { bytes }) => sum + bytes, 0);
const size = `${kept?.files.length} files, ${(total / 1e6).toFixed(1)} MB, kept for a visitor without a network`;
if (kept) console.log(kept.whole ? size : `${size}, and what was visited: the whole site is too large`);
else console.log('Nothing is kept for a visitor without a network');
