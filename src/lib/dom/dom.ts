/** The element of a component's markup that its custom element works on. Throws where the markup lacks it. */
export function part<T extends Element>(root: ParentNode, selector: string, type: abstract new () => T): T {
  const found = root.querySelector(selector);
  // Where elements come into the page together, the outer one is made first.
  if (found) customElements.upgrade(found);
  if (found instanceof type) return found;
  throw new Error(`Expected a ${type.name} at "${selector}" in the component's markup.`);
}

/** An element with its children: text, or other elements. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const node = document.createElement(name);
  node.append(...children);
  return node;
}

/** A link as markup, for the rich form of the clipboard. */
export function linkTo(href: string, title: string): HTMLAnchorElement {
  const link = element('a', title);
  link.href = href;
  return link;
}

/** Do this when what has been changed so far is on the screen. */
export const afterPaint = (act: () => void): void => void requestAnimationFrame(() => setTimeout(act));

/** Whether shortcuts are made with ⌘ here. */
const isApple = /^(Mac|iP)/.test(navigator.platform);

/** Whether this is a touch screen without a mouse beside it; a computer with neither has a keyboard. */
export const isTouch = (): boolean => matchMedia('(hover: none) and (pointer: coarse)').matches;

/** Set the shortcuts of the markup as this platform writes them: `<kbd data-apple="⌘K">Ctrl K</kbd>`. */
export function nameKeys(root: ParentNode): void {
  if (!isApple) return;
  for (const key of root.querySelectorAll<HTMLElement>('[data-apple]')) key.textContent = key.dataset.apple ?? '';
}
