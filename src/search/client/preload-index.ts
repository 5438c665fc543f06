/** What the first search reads, whatever it asks for; each would otherwise be asked for only when the one before is there. */
const first = ['guide.json', 'pagefind-entry.json?ts=', 'wasm.en.pagefind'];

let isBegun = false;

/** Begin to fetch the index, once a page, while the scripts that read it are still on their way. */
export function preloadIndex(): void {
  if (isBegun) return;
  isBegun = true;
  for (const name of first) {
    const link = document.createElement('link');
    Object.assign(link, { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous', href: indexFile(name) });
    // A failed preload would be the answer to the next request too.
    link.onerror = () => void fetch(link.href).catch(() => {});
    document.head.append(link);
  }
}

const base = import.meta.env.BASE_URL.replace(/\/$/, '');

/** The address of a file of the search index; without a name its folder's. */
export const indexFile = (name = ''): string => `${base}/pagefind/${name}`;
