/** The thread in which `searchIndex()` builds the index. Posts the files. */
import { parentPort, workerData } from 'node:worker_threads';
import { buildSearchIndex } from './build-search-index.ts';
import type { SearchSources } from './search-sources.ts';

parentPort?.postMessage(await buildSearchIndex(workerData as SearchSources));
