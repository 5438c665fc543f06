/** A text as the source of a regular expression, with the flag `u` or without it, that matches it alone. `RegExp.escape` needs Node 24. */
export function escapeRegexp(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
