/** A thread of `compressSite`: compresses its share of the files and posts the names of their copies in the cache. */
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { brotliQuality, compressFile } from './compress-site.ts';

type Share = { dir: string; cacheDir: string; files: { path: string; bytes: number }[] };

const { dir, cacheDir, files } = workerData as Share;
parentPort?.postMessage(files.flatMap((file) => compressFile(join(dir, file.path), brotliQuality(file), cacheDir)));
