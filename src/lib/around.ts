/** At most so many members of a list, those that stand nearest to the one with this slug, in their order. */
export function around<Member extends { slug: string }>(list: readonly Member[], slug: string, most: number): Member[] {
  const place = list.findIndex((member) => member.slug === slug);
  const start = Math.max(0, Math.min(place - Math.floor(most / 2), list.length - most));
  return list.slice(start, start + most);
}
