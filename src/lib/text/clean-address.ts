/** What chats and mail programs add to an address: punctuation, quotes, and characters that nobody sees. */
const added = /[\s\u00ad\u200b-\u200f\u2060\ufeff)\]}>.,;:!?'"’”»…*_~`|\\]+$/u;
const invisible = /[\u00ad\u200b-\u200f\u2060\ufeff]/gu;

/** Folders in the wrong number. */
const folders: Record<string, string> = { question: 'questions', topic: 'topics' };

/**
 * The address that is meant by one with additions: `/QUESTIONS//jwt.html).` is `/questions/jwt/`.
 * `path` is the path of a URL, `base` the base path with slashes at both ends. `exists` tells if the
 * site has an address below the base. Returns the path, with a fragment if a `#` was encoded, or
 * undefined if the site has no such address.
 */
export function cleanAddress(path: string, base: string, exists: (address: string) => boolean): string | undefined {
  const [typed = '', fragment] = decode(path).replace(invisible, '').split('#');
  const plain = typed.replace(/\/{2,}/g, '/').toLowerCase();
  if (!plain.startsWith(base)) return undefined;
  const segments = plain.slice(base.length).split('/');
  const words = segments.map((segment) => segment.replace(added, '')).filter((segment) => segment !== '');
  const [first = '', ...rest] = words.map((word) => word.replace(/\.html?$/, '')).filter((word) => word !== 'index');
  const folder = Object.hasOwn(folders, first) ? (folders[first] ?? first) : first;
  const address = ['', folder, ...rest, ''].join('/').replace('//', '/');
  return exists(address) ? base + address.slice(1) + (fragment ? `#${fragment}` : '') : undefined;
}

/** Invalid percent codes stay as they are. */
function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
