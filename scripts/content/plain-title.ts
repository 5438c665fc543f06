/** A question as it is asked: a line without the number and the bold marks that decorate it. */
export function plainTitle(line: string): string {
  const title = line.trim();
  const bare = title
    .replace(/^\d+[.)]\s+/, '')
    .replace(/^\*\*((?:(?!\*\*).)+)\*\*$/, '$1')
    .trim();
  return bare === title || bare === '' ? title : plainTitle(bare);
}
