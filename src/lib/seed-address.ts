/**
 * Address of a line of the seed: a text fragment with the title's first words, up to the first hyphen,
 * because a correction may have changed which hyphen it is.
 */
export function seedAddress(title: string): string {
  const start = title.split(/[-‑]/)[0]?.trim() ?? '';
  return `/seed.txt#:~:text=${encodeURIComponent(start)}`;
}
