/** The text on one line, at most `limit` UTF-16 units long; a longer one ends with its last whole word and an ellipsis. */
export function cutAtWord(text: string, limit = 200): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= limit) return line;
  const start = line.slice(0, limit - 1);
  const space = line[limit - 1] === ' ' ? start.length : start.lastIndexOf(' ');
  const words = start.slice(0, space > limit / 2 ? space : start.length);
  return `${words.replace(/[\uD800-\uDBFF]$/, '').replace(/[\s,;:.(–—-]+$/, '')}…`;
}
