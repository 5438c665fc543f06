/** A thread of `compressSite`: compresses its share of the files. */
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { brotliQuality, compressFile } from './compress-site.ts';

const { dir, files } = workerData as { dir: string; files: { path: string; bytes: number }[] };
for (const file of files) compressFile(join(dir, file.path), brotliQuality(file));
parentPort?.postMessage('done');
