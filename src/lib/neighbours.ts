/** What stands before and after the member with this slug; nothing at the ends. */
export function neighbours<T extends { slug: string }>(list: T[], slug: string): { previous?: T; next?: T } {
  const index = list.findIndex((member) => member.slug === slug);
  const previous = list[index - 1];
  const next = list[index + 1];
  return { ...(previous && { previous }), ...(next && { next }) };
}
