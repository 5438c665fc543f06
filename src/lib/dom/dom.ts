/** Finds the element that a custom element works on. Throws if the markup lacks it. */
export function requireElement<T extends Element>(root: ParentNode, selector: string, type: abstract new () => T): T {
  const found = root.querySelector(selector);
  // If the page receives both elements at once, the outer one is upgraded first.
  if (found) customElements.upgrade(found);
  if (found instanceof type) return found;
  throw new Error(`Expected a ${type.name} at "${selector}" in the component's markup.`);
}

/** Creates an element with children: texts or other elements. */
export function createElement<K extends keyof HTMLElementTagNameMap>(
  name: K,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const node = document.createElement(name);
  node.append(...children);
  return node;
}

/** A link as HTML, for the rich format of the clipboard. */
export function createLink(href: string, title: string): HTMLAnchorElement {
  const link = createElement('a', title);
  link.href = href;
  return link;
}

/** Runs `action` after the next paint. */
export const afterPaint = (action: () => void): void => void requestAnimationFrame(() => setTimeout(action));

/** True if shortcuts use ⌘ on this platform. */
const isApple = /^(Mac|iP)/.test(navigator.platform);

/** True for a touch screen without a mouse. */
export const isTouch = (): boolean => matchMedia('(hover: none) and (pointer: coarse)').matches;

/** Shows the shortcuts of this platform: `<kbd data-apple="⌘K">Ctrl K</kbd>`. */
export function showShortcuts(root: ParentNode): void {
  if (!isApple) return;
  for (const key of root.querySelectorAll<HTMLElement>('[data-apple]')) key.textContent = key.dataset.apple ?? '';
}

/**
 * True for a key of an input method. Safari ends a composition before the Enter that confirmed it,
 * and marks this key only by its code 229 (https://www.w3.org/TR/uievents/#determine-keydown-keyup-keyCode).
 */
export const isComposing = ({ isComposing, keyCode }: { isComposing: boolean; keyCode: number }): boolean =>
  isComposing || keyCode === 229;
