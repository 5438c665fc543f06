/** What is left of the view below the sticky header, and beside a scrollbar or the room that is kept for one. */
function viewBelowHeader(): DOMRect {
  const top = Math.max(0, document.querySelector('body > header')?.getBoundingClientRect().bottom ?? 0);
  return new DOMRect(0, top, document.body.clientWidth, document.documentElement.clientHeight - top);
}

/** Put a box, fixed to the view or absolute in the page, beside `anchor`, clear of it and inside the view. */
export function place(box: HTMLElement, anchor: DOMRect): void {
  const { x, y } = placeBeside(anchor, box.getBoundingClientRect(), viewBelowHeader());
  const origin = box.offsetParent?.getBoundingClientRect();
  box.style.insetInlineStart = `${x - (origin?.x ?? 0)}px`;
  box.style.insetBlockStart = `${y - (origin?.y ?? 0)}px`;
}

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
