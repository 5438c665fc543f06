/** How hard to compress: Brotli's quality, from 0 to 11. */
export type Quality = 5 | 10 | 11;

/**
 * More bytes of a whole site are compressed with less effort. Measured on question pages on one core: 11 takes 1 MB a second, 10 takes
 * 2.5 MB and makes 2 % more, which is no packet more; 5 takes 40 MB and makes 9 % more. No site then takes more than about 20 seconds of
 * a core, until it has close to a gigabyte.
 */
const largestSite = 50_000_000;

/** A larger file keeps one core busy while the others have nothing left to do; collections to download grow with the seed. */
const largest = 1_000_000;

/**
 * How hard to compress a file of a site; `total` is the size of all that is to be compressed. The same site gives the same answer. Most
 * bytes are those of pages, and what they save at 11 is little; a search waits for several files at once, which have a budget together.
 */
export function effort({ path, bytes }: { path: string; bytes: number }, total: number): Quality {
  if (bytes > largest || total > largestSite) return 5;
  return path.endsWith('.html') ? 10 : 11;
}
