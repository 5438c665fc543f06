/** The place in a menu of `count` choices that a key moves to from `place`, round its ends; undefined for a key that does not move. */
export function menuKey(key: string, place: number, count: number): number | undefined {
  if (key === 'ArrowDown') return (place + 1) % count;
  if (key === 'ArrowUp') return (Math.max(place, 0) + count - 1) % count;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : undefined;
}
