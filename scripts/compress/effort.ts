/** How hard to compress: Brotli's quality, from 0 to 11. */
export type Quality = 5 | 11;

/** As hard as can be. */
export const HARDEST = 11;

/** Bytes. A larger file keeps one core busy while the others have nothing left to do; collections to download grow with the seed. */
const largest = 1_000_000;

/** Scripts, and what every search waits for; the texts and names of single questions grow with the seed, and each is small. */
const waitedFor = /\.js$|^pagefind\/(?!page\/|names\/)/;

/**
 * How hard to compress a file of a site. Measured on question pages on one core: 11 takes 1 MB a second and makes 8.6 kB of the middle one,
 * 5 takes 36 MB and makes 9.4 kB. Both need seven packets, and arrive in one round trip.
 */
export const effort = ({ path, bytes }: { path: string; bytes: number }): Quality =>
  waitedFor.test(path) && bytes <= largest ? HARDEST : 5;
