import type { IndexMetadata } from '../pagefind/index-files.ts';

type Chunks = IndexMetadata['chunks'];

let isBegun = false;
let chunks: Promise<Chunks> | undefined;

/**
 * Starts to load what every search needs, once on each page, while the scripts are still loading:
 * the search manifest, and of a small index the one file with posting lists. Without a preload, each
 * would wait for the one before.
 */
export function preloadIndex(): void {
  if (isBegun) return;
  isBegun = true;
  preload('manifest.json');
  chunks = fetchChunks();
  chunks.then(
    ([only, ...others]) => {
      if (only && others.length === 0) preload(only.file);
    },
    // The search reports the failure.
    () => {},
  );
}

/** The list of files with posting lists: the one that was preloaded, and later a new one. */
export function chunkList(): Promise<Chunks> {
  const preloaded = chunks;
  chunks = undefined;
  return preloaded ?? fetchChunks();
}

async function fetchChunks(): Promise<Chunks> {
  const response = await fetch(indexFile('chunks.json'));
  if (!response.ok) throw new Error(`${response.status} for ${response.url}`);
  return response.json() as Promise<Chunks>;
}

function preload(path: string): void {
  const link = document.createElement('link');
  Object.assign(link, { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous', href: indexFile(path) });
  // A failed preload would also be the answer to the next request.
  link.onerror = () => void fetch(link.href).catch(() => {});
  document.head.append(link);
}

const base = import.meta.env.BASE_URL.replace(/\/$/, '');

/** The address of a file of the search index. */
export const indexFile = (path: string): string => `${base}/pagefind/${path}`;
