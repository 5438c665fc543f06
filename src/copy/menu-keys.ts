/**
 * The index in a menu of `count` items that a key moves to from `index`, around the ends. Undefined
 * for other keys.
 */
export function menuIndex(key: string, index: number, count: number): number | undefined {
  if (key === 'ArrowDown') return (index + 1) % count;
  if (key === 'ArrowUp') return (Math.max(index, 0) + count - 1) % count;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : undefined;
}
