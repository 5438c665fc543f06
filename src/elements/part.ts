/** The element of a component's markup that its custom element works on. Throws where the markup lacks it. */
export function part<T extends Element>(root: ParentNode, selector: string, type: abstract new () => T): T {
  const found = root.querySelector(selector);
  // Where elements come into the page together, the outer one is made first.
  if (found) customElements.upgrade(found);
  if (found instanceof type) return found;
  throw new Error(`Expected a ${type.name} at "${selector}" in the component's markup.`);
}
