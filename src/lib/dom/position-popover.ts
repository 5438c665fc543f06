/** The visible area below the sticky header and beside a scrollbar. */
function viewBelowHeader(): DOMRect {
  const top = Math.max(0, document.querySelector('body > header')?.getBoundingClientRect().bottom ?? 0);
  return new DOMRect(0, top, document.body.clientWidth, document.documentElement.clientHeight - top);
}

/** Moves a fixed or absolute box beside `anchor` and inside the visible area. */
export function positionPopover(box: HTMLElement, anchor: DOMRect): void {
  const { x, y } = popoverCorner(anchor, box.getBoundingClientRect(), viewBelowHeader());
  const origin = box.offsetParent?.getBoundingClientRect();
  box.style.insetInlineStart = `${x - (origin?.x ?? 0)}px`;
  box.style.insetBlockStart = `${y - (origin?.y ?? 0)}px`;
}

/** A rectangle in CSS pixels. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The distance of a box from the anchor and from the edges of the view, in CSS pixels. */
export const MARGIN_PX = 8;

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(value, high));

/**
 * The top left corner of a box of this size: below the anchor, else above it, else at the bottom of
 * the view. The left edges align as far as the view allows.
 */
export function popoverCorner(anchor: Box, size: Pick<Box, 'width' | 'height'>, view: Box): Pick<Box, 'x' | 'y'> {
  const foot = view.y + view.height - size.height - MARGIN_PX;
  const below = anchor.y + anchor.height + MARGIN_PX;
  const above = anchor.y - size.height - MARGIN_PX;
  const x = clamp(
    anchor.x,
    view.x + MARGIN_PX,
    Math.max(view.x + MARGIN_PX, view.x + view.width - size.width - MARGIN_PX),
  );
  if (below <= foot) return { x, y: Math.max(below, view.y + MARGIN_PX) };
  return { x, y: above >= view.y + MARGIN_PX ? Math.min(above, foot) : foot };
}
