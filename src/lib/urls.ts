/** The address that people should share for `address`: on the configured site, without a query and without a fragment. */
export function canonicalLink(address: string, site: string): string {
  return new URL(new URL(address, site).pathname, site).href;
}

/** The id that an address's fragment names, without a text fragment; as it stands where its percent codes are broken. */
export function fragmentId(hash: string): string {
  const id = hash.replace(/^#/, '').replace(/:~:.*$/s, '');
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}

/**
 * Address of a line of the seed: a text fragment with the title's first words, up to the first hyphen,
 * because a correction may have changed which hyphen it is.
 */
export function seedAddress(title: string): string {
  const start = title.split(/[-‑]/)[0]?.trim() ?? '';
  return `/seed.txt#:~:text=${encodeURIComponent(start)}`;
}
