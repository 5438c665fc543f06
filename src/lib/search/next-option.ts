/** No option is active: the keys work on the field's text. */
export const NO_OPTION = -1;

/** Which of `count` options a key makes active; undefined where the key means something else. Upwards from the first one is back in the field. */
export function nextOption(key: string, active: number, count: number): number | undefined {
  if (count === 0) return undefined;
  const last = count - 1;
  switch (key) {
    case 'ArrowDown':
      return active === last ? 0 : active + 1;
    case 'ArrowUp':
      return active === NO_OPTION ? last : active - 1;
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return undefined;
  }
}
