/** The name of the only trusted types policy. It allows the address of the service worker. */
export const workerPolicy = 'worker';

/** Hashes of the inline scripts and styles of a page, each as `sha256-…`. */
export type PolicyHashes = { scripts: string[]; styles: string[] };

/**
 * The content security policy of one page: only files of the site, and the inline scripts and
 * styles with these hashes. Trusted types forbid scripts to turn text into markup or code, except
 * the address of the service worker.
 */
export function securityPolicy({ scripts, styles }: PolicyHashes): string {
  const directives: Record<string, string[]> = {
    'default-src': ["'none'"],
    'script-src': ["'self'", ...scripts.map(quoted)],
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
