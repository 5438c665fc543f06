/** How hard to compress: Brotli's quality, from 0 to 11. */
export type Quality = 5 | 11;

/** A larger file keeps one core busy while the others have nothing left to do; collections to download grow with the seed. */
const largestFile = 1_000_000;

/** More bytes of a whole site are compressed with less effort, so that none takes more than about 20 seconds of a core. */
const largestSite = 50_000_000;

/** Scripts, and what a search waits for before its results: several files at once, which have a budget together. */
const waitedFor = /\.js$|^pagefind\/(?!names\/)/;

/**
 * How hard to compress a file of a site; `total` is the size of all that is to be compressed. The same site gives the same answer.
 * Measured on question pages on one core: 11 takes 1 MB a second and makes 8.6 kB of the middle one, 5 takes 36 MB and makes 9.4 kB.
 * Both need seven packets, and arrive in one round trip.
 */
export function effort({ path, bytes }: { path: string; bytes: number }, total: number): Quality {
  return waitedFor.test(path) && bytes <= largestFile && total <= largestSite ? 11 : 5;
}
