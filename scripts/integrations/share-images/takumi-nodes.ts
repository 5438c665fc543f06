import type { Node, NodeMetadata } from '@takumi-rs/core';

export type Style = NonNullable<NodeMetadata['style']>;

/** Children in a row, unless the style has another direction. */
export function box(style: Style, children: Node[] = []): Node {
  return { type: 'container', style: { display: 'flex', ...style }, children };
}

/** A block of text. */
export function block(text: string, style: Style): Node {
  return { type: 'text', text, style: { display: 'block', ...style } };
}

/** Source Serif with the optical size for this font size. */
export function serif(fontWeight: number, fontSize: number): Style {
  return { fontFamily: 'Serif', fontWeight, fontSize, fontVariationSettings: `"opsz" ${Math.min(60, fontSize)}` };
}

export function sans(fontWeight: number, fontSize: number): Style {
  return { fontFamily: 'Sans', fontWeight, fontSize };
}
