/** Whether shortcuts are made with ⌘ here. */
const isApple = /^(Mac|iP)/.test(navigator.platform);

/** Whether this is a touch screen without a mouse beside it; a computer with neither has a keyboard. */
export const isTouch = (): boolean => matchMedia('(hover: none) and (pointer: coarse)').matches;

/** Set the shortcuts of the markup as this platform writes them: `<kbd data-apple="⌘K">Ctrl K</kbd>`. */
export function nameKeys(root: ParentNode): void {
  if (!isApple) return;
  for (const key of root.querySelectorAll<HTMLElement>('[data-apple]')) key.textContent = key.dataset.apple ?? '';
}
