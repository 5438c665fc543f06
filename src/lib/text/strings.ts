/** The name of a month: "November 2026" for "2026-11". */
export const monthName = (month: string): string =>
  new Date(`${month}-01T00:00Z`).toLocaleDateString('en', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/**
 * Puts a text on one line of at most `limit` UTF-16 units. A longer text ends with its last whole
 * word and an ellipsis.
 */
export function truncateAtWord(text: string, limit = 200): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= limit) return line;
  const start = line.slice(0, limit - 1);
  const space = line[limit - 1] === ' ' ? start.length : start.lastIndexOf(' ');
  const words = start.slice(0, space > limit / 2 ? space : start.length);
  return `${words.replace(/[\uD800-\uDBFF]$/, '').replace(/[\s,;:.(–—-]+$/, '')}…`;
}

/** A number with its noun: `1 question`, `11 topics`. */
export const pluralize = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/**
 * The source of a regular expression that matches only this text, with or without the flag `u`.
 * `RegExp.escape` needs Node 24.
 */
export function escapeRegexp(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
