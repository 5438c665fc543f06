/** Do this when what has been changed so far is on the screen. */
export const afterPaint = (act: () => void): void => void requestAnimationFrame(() => setTimeout(act));
