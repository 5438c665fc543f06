import type { Node, NodeMetadata } from '@takumi-rs/core';

export type Style = NonNullable<NodeMetadata['style']>;

/** Children in a row, unless the style says otherwise. */
export function box(style: Style, children: Node[] = []): Node {
  return { type: 'container', style: { display: 'flex', ...style }, children };
}

/** Text in lines of its own. */
export function block(text: string, style: Style): Node {
  return { type: 'text', text, style: { display: 'block', ...style } };
}

/** Source Serif in the cut that was drawn for this size. */
export function serif(fontWeight: number, fontSize: number): Style {
  return { fontFamily: 'Serif', fontWeight, fontSize, fontVariationSettings: `"opsz" ${Math.min(60, fontSize)}` };
}

export function sans(fontWeight: number, fontSize: number): Style {
  return { fontFamily: 'Sans', fontWeight, fontSize };
}
