/** The thumb index: the hue of each place in it. */
export const hues = [28, 255, 150, 355, 75, 285, 195, 120, 50, 225, 320, 100] as const;

const hueAt = (place: number): number => hues[place % hues.length] ?? 0;

/** Paper, ink and hues are those of `src/styles/tokens.css` by day, which a test holds them against. */
export const colours = {
  paper: 'oklch(98.4% 0.0065 85)',
  ink: 'oklch(23% 0.018 60)',
  quiet: 'oklch(41% 0.018 60)',
  /** Dark enough for type on paper and for a ground. */
  topic: (place: number) => `oklch(48% 0.125 ${hueAt(place)})`,
  /** The tabs of the other topics, on the ground of this one. */
  tab: (place: number) => `oklch(60% 0.11 ${hueAt(place)})`,
  /** A tab on ink. */
  bright: (place: number) => `oklch(68% 0.115 ${hueAt(place)})`,
} as const;
