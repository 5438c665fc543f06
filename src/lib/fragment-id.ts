/** The id that an address's fragment names, without a text fragment; as it stands where its percent codes are broken. */
export function fragmentId(hash: string): string {
  const id = hash.replace(/^#/, '').replace(/:~:.*$/s, '');
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}
