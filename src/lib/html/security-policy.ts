/** The one policy of trusted types that a page may make: the address of the service worker, and no other, may become code. */
export const workerPolicy = 'worker';

/** What a page holds that the policy must allow by its hash, each as `sha256-…`. */
export type PolicyHashes = { scripts: string[]; styles: string[] };

/**
 * The content security policy of one page: nothing but files of the site, and the scripts and styles that stand in the page as they
 * were built. WebAssembly is Pagefind's. No script may turn text into markup or, but for the service worker's,
 * into an address of code (trusted types).
 */
export function securityPolicy({ scripts, styles }: PolicyHashes): string {
  const directives: Record<string, string[]> = {
    'default-src': ["'none'"],
    'script-src': ["'self'", "'wasm-unsafe-eval'", ...scripts.map(quoted)],
    'style-src': styles.length > 0 ? styles.map(quoted) : ["'none'"],
    'img-src': ["'self'"],
    'connect-src': ["'self'"],
    'worker-src': ["'self'"],
    'manifest-src': ["'self'"],
    'base-uri': ["'none'"],
    'form-action': ["'self'"],
    'require-trusted-types-for': ["'script'"],
    'trusted-types': [workerPolicy],
  };
  return Object.entries(directives)
    .map(([name, values]) => `${name} ${values.join(' ')}`)
    .join(';');
}

const quoted = (hash: string): string => `'${hash}'`;
