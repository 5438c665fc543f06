/** A rectangle of the view, in CSS pixels. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** What a box must stay clear of: the edges of the view. */
export const MARGIN = 8;

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(value, high));

/**
 * The corner of a box of `size` that touches neither `anchor` nor the edges of `view`: below the anchor, else above it, else at the
 * foot of the view. It begins where the anchor begins, and moves aside as far as the view demands.
 */
export function placeBeside(anchor: Box, size: Pick<Box, 'width' | 'height'>, view: Box): Pick<Box, 'x' | 'y'> {
  const foot = view.y + view.height - size.height - MARGIN;
  const below = anchor.y + anchor.height + MARGIN;
  const above = anchor.y - size.height - MARGIN;
  const x = clamp(anchor.x, view.x + MARGIN, Math.max(view.x + MARGIN, view.x + view.width - size.width - MARGIN));
  if (below <= foot) return { x, y: Math.max(below, view.y + MARGIN) };
  return { x, y: above >= view.y + MARGIN ? Math.min(above, foot) : foot };
}
