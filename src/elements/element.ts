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
