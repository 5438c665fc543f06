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

/**
 * Where a reader reports a mistake in an answer: a new issue of the repository on GitHub or GitLab, with the title of
 * the question and its short address filled in.
 */
export function reportUrl(repository: string, { title, short }: { title: string; short: string }): string {
  const address = repository.replace(/\/$/, '');
  const [path, titleKey, bodyKey] = new URL(repository).host.includes('gitlab')
    ? ['/-/issues/new', 'issue[title]', 'issue[description]']
    : ['/issues/new', 'title', 'body'];
  return `${address}${path}?${new URLSearchParams({ [titleKey]: `Mistake: ${title}`, [bodyKey]: short })}`;
}
