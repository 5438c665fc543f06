/** The hues of the thumb index in degrees, by `colorIndex`. */
export const hues = [28, 255, 150, 355, 75, 285, 195, 120, 50, 225, 320, 100] as const;

const hueAt = (colorIndex: number): number => hues[colorIndex % hues.length] ?? 0;

/** The light colors of `src/styles/tokens.css`. A test compares them. */
export const colors = {
  paper: 'oklch(98.4% 0.0065 85)',
  ink: 'oklch(23% 0.018 60)',
  quiet: 'oklch(41% 0.018 60)',
  /** Dark enough for text on paper and for the ground. */
  topic: (colorIndex: number) => `oklch(48% 0.125 ${hueAt(colorIndex)})`,
  /** The tabs of the other topics, on the ground of this topic. */
  tab: (colorIndex: number) => `oklch(60% 0.11 ${hueAt(colorIndex)})`,
  /** A tab on dark ground. */
  bright: (colorIndex: number) => `oklch(68% 0.115 ${hueAt(colorIndex)})`,
} as const;
