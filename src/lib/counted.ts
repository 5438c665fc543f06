/** A number with its noun: `1 question`, `11 topics`. */
export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
