/** What names the kind of a page and nothing on it. */
const kinds = new Set(['q', 'question', 'questions', 'topic', 'topics', 'answer', 'answers', '404']);
const humps = /(?<=\p{Ll})(?=\p{Lu})/gu;

/** The words of a path below the base path, in lower case, without the kind of page and the ending: what its reader looked for. */
export function pathWords(path: string, base: string): string[] {
  const address = decoded(path.startsWith(base) ? path.slice(base.length) : path);
  const name = address.replace(/(?:\bindex)?\.[a-z0-9]{1,5}\/?$/i, '').normalize('NFKC');
  const words =
    name
      .replace(humps, '-')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}+#]+/gu) ?? [];
  return words.filter((word, position) => !(position === 0 && kinds.has(word)));
}

/** What is no encoding at all, as in "/100%/", says nothing. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path.replace(/%[0-9a-f]{0,2}/gi, '-');
  }
}
