/** The files that every search needs. Without a preload, each would wait for the one before. */
const firstFiles = ['chunks.json', 'manifest.json'];

let isBegun = false;

/** Starts to load the index, once on each page, while the scripts are still loading. */
export function preloadIndex(): void {
  if (isBegun) return;
  isBegun = true;
  for (const name of firstFiles) {
    const link = document.createElement('link');
    Object.assign(link, { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous', href: indexFile(name) });
    // A failed preload would also be the answer to the next request.
    link.onerror = () => void fetch(link.href).catch(() => {});
    document.head.append(link);
  }
}

const base = import.meta.env.BASE_URL.replace(/\/$/, '');

/** The address of a file of the search index, or of its folder. */
export const indexFile = (name = ''): string => `${base}/pagefind/${name}`;
