/** The address to share: on the configured site, without query and fragment. */
export function canonicalLink(address: string, site: string): string {
  return new URL(new URL(address, site).pathname, site).href;
}

/** The id in a URL's fragment, without a text fragment. A broken percent code stays as it is. */
export function fragmentId(hash: string): string {
  const id = hash.replace(/^#/, '').replace(/:~:.*$/s, '');
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}

/**
 * The address of a question's line in the seed: a text fragment with the beginning of the title, up
 * to its first hyphen, because a correction may have changed the hyphen.
 */
export function seedAddress(title: string): string {
  const start = title.split(/[-‑]/)[0]?.trim() ?? '';
  return `/seed.txt#:~:text=${encodeURIComponent(start)}`;
}
