/** The colorIndex of each topic in the thumb index, by color index. */
export const hues = [28, 255, 150, 355, 75, 285, 195, 120, 50, 225, 320, 100] as const;

const hueAt = (place: number): number => hues[place % hues.length] ?? 0;

/** The light colors of `src/styles/tokens.css`. A test compares them. */
export const colors = {
  paper: 'oklch(98.4% 0.0065 85)',
  ink: 'oklch(23% 0.018 60)',
  quiet: 'oklch(41% 0.018 60)',
  /** Dark enough for text on paper and for the ground. */
  topic: (place: number) => `oklch(48% 0.125 ${hueAt(place)})`,
  /** The tabs of the other topics, on the ground of this topic. */
  tab: (place: number) => `oklch(60% 0.11 ${hueAt(place)})`,
  /** A tab on dark ground. */
  bright: (place: number) => `oklch(68% 0.115 ${hueAt(place)})`,
} as const;
