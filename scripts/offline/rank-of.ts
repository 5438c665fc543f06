/** What a device should keep, the most important first: without it nothing works, then search, then the ways to the answers, then these. */
const ranks: RegExp[] = [
  /^(\.\/|offline\/|search\/|search\/dialog\/|_astro\/.+\.(css|js)|favicon\.svg|manifest\.webmanifest|icons\/.+)$/,
  /^pagefind\/(?!page\/|names\/)/,
  /^topics\/[^/]+\/$/,
  /^(topics\/.+\/|a-z\/|questions\/|questions\/addresses\.json)$/,
  /\/$|^questions\/[^/]+\.md$/,
];

/** Single questions of the search index, which lie in one file too unless there are many. */
const singles = /^pagefind\/(page|names)\//;

/** The place of a file in the order in which files are kept, from 0; undefined for what is not kept. */
export function rankOf(address: string, { inOne }: { inOne: boolean }): number | undefined {
  if (singles.test(address)) return inOne ? undefined : ranks.length - 1;
  const rank = ranks.findIndex((pattern) => pattern.test(address));
  return rank < 0 ? undefined : rank;
}
