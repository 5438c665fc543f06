/** Which of the pages 1 to `count` to name beside the current one: the first, its neighbours and the last; 0 stands for a gap. */
export function pagerNumbers(current: number, count: number): number[] {
  const named = [...new Set([1, current - 1, current, current + 1, count])]
    .filter((number) => number >= 1 && number <= count)
    .sort((a, b) => a - b);
  return named.flatMap((number, index) => (number - (named[index - 1] ?? 0) > 1 ? [0, number] : [number]));
}
